using System.Buffers;
using System.Text;

namespace LearningHours.Commands;

/// <summary>
/// Replaces control and bidirectional characters by U+FFFD, so that no text from a file can control the terminal or reorder what it shows.
/// </summary>
public sealed class PlainWriter(TextWriter to) : TextWriter
{
    /// <summary>Control characters except line ends and tab, and the marks that change or isolate the direction of writing.</summary>
    private static readonly SearchValues<char> Steering = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(static c => (char)c).Where(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')),
            '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']);

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(Steering.Contains(value) ? '\ufffd' : value);

    public override void Write(string? value) => to.Write(Plain(value));

    public override void Write(ReadOnlySpan<char> buffer) => to.Write(Plain(new string(buffer)));

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine(string? value) => to.WriteLine(Plain(value));

    public override void Flush() => to.Flush();

    private static string? Plain(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(Steering)) return text;
        return string.Create(text.Length, text, static (plain, from) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = Steering.Contains(from[i]) ? '\ufffd' : from[i];
        });
    }
}
