namespace LearningHours.Files;

/// <summary>A run of whole lines of a file, in a buffer of its own so that blocks can be converted in parallel.</summary>
/// <param name="Bytes">Rented from the pool; returned by whoever converts the block.</param>
/// <param name="FirstLine">1-based line of the file on which the block begins.</param>
/// <param name="IsOverlong">Whether the block is the beginning of one line that is longer than any block; the rest of the line
/// was skipped.</param>
/// <param name="HasNul">Whether the bytes contain a NUL.</param>
internal readonly record struct Block(byte[] Bytes, int Length, int FirstLine, bool IsOverlong = false, bool HasNul = false)
{
    public ReadOnlyMemory<byte> Memory => Bytes.AsMemory(0, Length);
}
