using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The answer to one action, read out of the multipart answer to all.</summary>
internal sealed class TransactionAnswer : Response
{
    private const string StatusLine = "HTTP/1.1 ";
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private TransactionAnswer(int status, string reason) => (Status, ReasonPhrase) = (status, reason);

    public override int Status { get; }
    public override string ReasonPhrase { get; }
    public override Stream ContentStream { get; set; }
    public override string ClientRequestId { get; set; } = "";

    public static IReadOnlyList<TransactionAnswer> ReadAll(string multipart) =>
        [.. multipart.Split(StatusLine).Skip(1).Select(Read)];

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string> values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    private static TransactionAnswer Read(string part)
    {
        using var lines = new StringReader(part);
        var status = lines.ReadLine()!.Split(' ', 2);
        var answer = new TransactionAnswer(int.Parse(status[0], CultureInfo.InvariantCulture), status.ElementAtOrDefault(1) ?? "");
        while (lines.ReadLine() is { Length: > 0 } line && line.Split(':', 2) is [var name, var value])
            answer._headers[name.Trim()] = value.Trim();
        var body = lines.ReadToEnd();
        var end = body.IndexOf("\n--", StringComparison.Ordinal);
        answer.ContentStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(end < 0 ? body.Trim() : body[..end].Trim()));
        return answer;
    }
}
