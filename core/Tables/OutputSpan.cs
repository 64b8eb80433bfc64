namespace LearningHours.Tables;

/// <summary>Room in an <see cref="OutputBuffer"/> that is requested once and takes many pieces, one after the other.</summary>
/// <param name="room">Long enough for all of them.</param>
internal ref struct OutputSpan(Span<byte> room)
{
    private readonly Span<byte> _room = room;

    /// <summary>The number of bytes put so far.</summary>
    public int Length { get; private set; }

    /// <summary>Where the next piece goes.</summary>
    public readonly Span<byte> Rest => _room[Length..];

    public void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Rest);
        Length += bytes.Length;
    }

    /// <summary>Counts what was put into <see cref="Rest"/>.</summary>
    public void Advance(int count) => Length += count;
}
