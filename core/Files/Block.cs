namespace LearningHours.Files;

/// <summary>A stretch of whole lines of a file, in a buffer of its own so that blocks can be converted side by side.</summary>
/// <param name="Bytes">Rented; given back by whoever converts the block.</param>
/// <param name="FirstLine">1-based line of the file that the block begins with.</param>
/// <param name="IsOverlong">The block is the beginning of one line that is longer than any block; the rest of the line is gone.</param>
/// <param name="HasNul">Whether there may be a NUL byte in it.</param>
internal readonly record struct Block(byte[] Bytes, int Length, int FirstLine, bool IsOverlong = false, bool HasNul = false)
{
    public ReadOnlyMemory<byte> Memory => Bytes.AsMemory(0, Length);
}
