using System.Text;

namespace LearningHours.Evaluation;

/// <summary>A text that many findings repeat, as UTF-8 once and for all.</summary>
public sealed class FixedText(string text) : IEquatable<FixedText>
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Holds nothing that a cell of CSV or a string of JSON must escape.</summary>
    internal bool IsPlain { get; } = IsPlainText(text);

    internal static bool IsPlainText(string text) => text.AsSpan().IndexOfAny(",\"\\") < 0 && text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0;

    public bool Equals(FixedText? other) => ReferenceEquals(this, other) || (other is not null && text == other.ToString());

    public override bool Equals(object? obj) => Equals(obj as FixedText);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text;
}
