using System.Text;

namespace LearningHours.Files.Sources;

/// <summary>
/// How a workbook displays a number, as far as that changes its meaning: as a date, a time, or digits with leading zeros.
/// </summary>
/// <param name="Digits">The format of a number padded with zeros, <c>"E"00000</c>; null for any other format.</param>
internal readonly record struct CellFormat(SerialKind Kind, string? Digits = null)
{
    private const int MostZeros = 30;

    public static CellFormat OfBuiltIn(string id) => new(SerialKinds.OfBuiltIn(id));

    public static CellFormat Of(string code)
    {
        var kind = SerialKinds.OfFormat(code);
        return new CellFormat(kind, kind == SerialKind.Number && Padded(code) is { Length: > 0 } digits ? digits : null);
    }

    /// <summary>Formats a stored number as text.</summary>
    public string Text(string stored, bool from1904)
    {
        var text = SerialKinds.Text(stored, Kind, from1904);
        if (Digits is null || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        var shown = new StringBuilder();
        var left = text.Length;
        for (var i = Digits.Length - 1; i >= 0; i--)
        {
            if (Digits[i] != '0') shown.Insert(0, Digits[i]);
            else shown.Insert(0, left > 0 ? text[--left] : '0');
        }
        var first = Digits.IndexOf('0', StringComparison.Ordinal);
        return shown.Insert(first, text[..left]).ToString();
    }

    /// <summary>The first section of a format as zeros and the text between them; empty if it does not pad whole numbers.</summary>
    private static string Padded(string code)
    {
        var digits = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '0' or '-' or ' ' or '(' or ')' or '/':
                    digits.Append(code[i]);
                    break;
                case '#':
                    break;
                case '"' when code.IndexOf('"', i + 1) is >= 0 and var end && !code.AsSpan(i + 1, end - i - 1).Contains('0'):
                    digits.Append(code, i + 1, end - i - 1);
                    i = end;
                    break;
                case '\\' when i + 1 < code.Length && code[i + 1] != '0':
                    digits.Append(code[++i]);
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[' when code.IndexOf(']', i) is >= 0 and var bracket:
                    i = bracket;
                    break;
                default:
                    return "";
            }
        }
        var padded = digits.ToString().Trim();
        return padded.AsSpan().Count('0') is > 1 and <= MostZeros ? padded : "";
    }
}
