using System.Text;

namespace LearningHours.Evaluation;

/// <summary>A text that many findings repeat, as UTF-8 once and for all.</summary>
public sealed class FixedText(string text) : IEquatable<FixedText>
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public ReadOnlySpan<byte> Utf8 => _utf8;

    public bool Equals(FixedText? other) => ReferenceEquals(this, other) || (other is not null && text == other.ToString());

    public override bool Equals(object? obj) => Equals(obj as FixedText);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text;
}
