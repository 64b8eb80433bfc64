using System.Text;

namespace LearningHours.Evaluation;

/// <summary>What stands before and after a time in a text that many findings repeat, as UTF-8 once and for all.</summary>
internal sealed class TextFrame(string before, string after)
{
    private readonly byte[] _before = Encoding.UTF8.GetBytes(before), _after = Encoding.UTF8.GetBytes(after);

    /// <summary>Holds nothing that a cell of CSV or a string of JSON must escape.</summary>
    public bool IsPlain { get; } = FindingText.IsPlainText(before) && FindingText.IsPlainText(after);

    /// <summary>The same with words before it.</summary>
    public TextFrame Behind(string words) => new(words + before, after);

    public ReadOnlySpan<byte> Before => _before;
    public ReadOnlySpan<byte> After => _after;
}
