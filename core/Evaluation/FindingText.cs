using System.Text;

namespace LearningHours.Evaluation;

/// <summary>A text of a finding, in zh-TW. The default is no text at all, which is not the same as an empty text.</summary>
public readonly record struct FindingText(string? Text)
{
    public static implicit operator FindingText(string? text) => new(text);

    /// <summary>Whether there is no text, not even an empty one.</summary>
    public bool IsNone => Text is null;

    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>The maximum length of the text in bytes of UTF-8; 0 for no text.</summary>
    public int LongestText => Text is null ? 0 : Encoding.UTF8.GetMaxByteCount(Text.Length);

    /// <summary>Writes the text as UTF-8; returns the number of bytes, 0 for no text.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public int Write(Span<byte> to) => Encoding.UTF8.GetBytes(Text, to);

    /// <summary>The text as a string; empty for no text.</summary>
    public override string ToString() => Text ?? "";
}
