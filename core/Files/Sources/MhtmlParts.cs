using System.Buffers.Text;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>
/// The HTML pages of a file that holds a page with all its parts (RFC 2557): Excel's "single file web page", sometimes named <c>.xls</c>.
/// </summary>
internal static class MhtmlParts
{
    private static readonly string[] Frames = ["tabstrip", "stylesheet"]; // what Excel adds around the sheets

    /// <summary>Names and bytes of the pages, in the order of the file.</summary>
    /// <param name="bytes">Left open.</param>
    public static IReadOnlyList<(string Name, byte[] Page)> Pages(Stream bytes)
    {
        var whole = Whole(bytes);
        var pages = new List<(string, byte[])>();
        var end = HeadersEnd(whole, 0);
        var headers = Headers(whole.AsSpan(0, end));
        if (Parameter(headers.GetValueOrDefault("content-type", ""), "boundary") is not { Length: > 0 } boundary)
        {
            Add(headers, whole.AsSpan(end));
            return pages;
        }
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        for (var at = Next(whole, mark, end); at >= 0;)
        {
            var from = at + mark.Length;
            at = Next(whole, mark, from);
            var part = whole.AsSpan(from, (at < 0 ? whole.Length : at) - from);
            if (part.StartsWith("--"u8)) break;
            var body = HeadersEnd(part, LineEnd(part, 0));
            Add(Headers(part[..body]), part[body..]);
            if (pages.Count > Limits.Sheets) throw new SourceDefectException(SourceProblems.TooManySheets(Limits.Sheets));
        }
        return pages;

        void Add(Dictionary<string, string> of, ReadOnlySpan<byte> body)
        {
            if (!of.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.OrdinalIgnoreCase)) return;
            var location = of.GetValueOrDefault("content-location", "");
            var name = location[(location.LastIndexOfAny(['/', '\\']) + 1)..];
            if (!Array.Exists(Frames, frame => name.StartsWith(frame, StringComparison.OrdinalIgnoreCase)))
                pages.Add((name, Decoded(body, of.GetValueOrDefault("content-transfer-encoding", ""))));
        }
    }

    private static byte[] Whole(Stream bytes)
    {
        var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = bytes.Read(buffer)) > 0;)
        {
            if (whole.Length + read > Limits.Whole) throw new SourceDefectException(SourceProblems.TooBig);
            whole.Write(buffer, 0, read);
        }
        return whole.ToArray();
    }

    /// <summary>Position where a line begins with the mark; -1 if none does.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, int from)
    {
        for (var at = from; ; at++)
        {
            var found = bytes[at..].IndexOf(mark);
            if (found < 0) return -1;
            at += found;
            if (at == 0 || bytes[at - 1] == '\n') return at;
        }
    }

    private static int LineEnd(ReadOnlySpan<byte> bytes, int from) =>
        bytes[from..].IndexOf((byte)'\n') is >= 0 and var at ? from + at + 1 : bytes.Length;

    /// <summary>Position after the blank line that ends the headers.</summary>
    private static int HeadersEnd(ReadOnlySpan<byte> bytes, int from)
    {
        for (int at = from, next; at < bytes.Length; at = next)
        {
            next = LineEnd(bytes, at);
            if (bytes[at..next].Trim("\r\n"u8).IsEmpty && at > from) return next;
        }
        return bytes.Length;
    }

    /// <summary>Headers by name in lower case; a line that begins with a blank continues the one before.</summary>
    private static Dictionary<string, string> Headers(ReadOnlySpan<byte> bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = "";
        foreach (var line in Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 64 * 1024)]).Split('\n'))
        {
            if (line.StartsWith(' ') || line.StartsWith('\t')) headers[last] = headers.GetValueOrDefault(last, "") + " " + line.Trim();
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers[last = line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }
        return headers;
    }

    private static string? Parameter(string header, string name)
    {
        var at = header.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = header[(at + name.Length + 1)..];
        return value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(';', ' ')[0];
    }

    private static byte[] Decoded(ReadOnlySpan<byte> body, string encoding)
    {
        if (encoding.StartsWith("quoted-printable", StringComparison.OrdinalIgnoreCase)) return Unquoted(body);
        if (!encoding.StartsWith("base64", StringComparison.OrdinalIgnoreCase)) return body.ToArray();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(body.Length)];
        // What follows a defect is cut off; a page without its end is then reported as such.
        Base64.DecodeFromUtf8(body.TrimEnd("\r\n -"u8), bytes, out _, out var length);
        return bytes[..length];
    }

    private static byte[] Unquoted(ReadOnlySpan<byte> body)
    {
        var bytes = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=') bytes.WriteByte(body[i]);
            else if (i + 1 < body.Length && body[i + 1] == '\n') i++;
            else if (i + 2 < body.Length && body[i + 1] == '\r' && body[i + 2] == '\n') i += 2;
            else if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                bytes.WriteByte((byte)(Convert.FromHexString([(char)body[i + 1], (char)body[i + 2]])[0]));
                i += 2;
            }
            else bytes.WriteByte(body[i]);
        }
        return bytes.ToArray();
    }
}
