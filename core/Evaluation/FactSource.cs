using System.Globalization;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>Where a fact comes from: a file of a feed and a line in it. The default is a fact without a file.</summary>
/// <param name="File">The name of the input, such as <c>hours/a.csv</c>; null if it is not known.</param>
public readonly record struct FactSource(string? File, int Line)
{
    private static readonly byte[] Open = Encoding.UTF8.GetBytes(FindingWords.LineOpen), Close = Encoding.UTF8.GetBytes(
        FindingWords.LineClose);
    private static readonly int Around = Open.Length + Close.Length + 11;

    /// <summary>Whether there is no file.</summary>
    public bool IsNone => File is null;

    /// <summary>The maximum length of the text in bytes of UTF-8.</summary>
    public int LongestText => File is null ? 0 : Encoding.UTF8.GetMaxByteCount(File.Length) + Around;

    /// <summary>Writes <c>hours/a.csv 第12列</c> as UTF-8; returns the number of bytes, 0 if there is no file. Allocates nothing.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public int Write(Span<byte> to)
    {
        if (File is null) return 0;
        var at = Encoding.UTF8.GetBytes(File, to);
        Open.CopyTo(to[at..]);
        at += Open.Length;
        Line.TryFormat(to[at..], out var digits, provider: CultureInfo.InvariantCulture);
        at += digits;
        Close.CopyTo(to[at..]);
        return at + Close.Length;
    }

    /// <summary>The line alone is enough: nearly all facts of a person are in one file.</summary>
    public override int GetHashCode() => Line;

    /// <summary>The text that <see cref="Write"/> writes; empty if there is no file.</summary>
    public override string ToString() => File is null ? "" : FindingWords.LineOf(File, Line);
}
