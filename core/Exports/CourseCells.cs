namespace LearningHours.Exports;

/// <summary>The cells by which a row names its course, as they are split.</summary>
/// <param name="Kind">What else decides how they are read: rows of different kinds never mean the same by the same bytes.</param>
internal readonly ref struct CourseCells(byte kind, ReadOnlySpan<byte> title, ReadOnlySpan<byte> code, ReadOnlySpan<byte> platform, ReadOnlySpan<byte> category, ReadOnlySpan<byte> categoryCode)
{
    public byte Kind { get; } = kind;
    public ReadOnlySpan<byte> Title { get; } = title;
    public ReadOnlySpan<byte> Code { get; } = code;
    public ReadOnlySpan<byte> Platform { get; } = platform;
    public ReadOnlySpan<byte> Category { get; } = category;
    public ReadOnlySpan<byte> CategoryCode { get; } = categoryCode;

    public int Length => Title.Length + Code.Length + Platform.Length + Category.Length + CategoryCode.Length;
}
