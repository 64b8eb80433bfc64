namespace LearningHours.Files;

/// <summary>A word that millions of cells are compared with, as the bytes that it has in a file.</summary>
internal sealed class EncodedWord(string text)
{
    private readonly byte[] _utf8 = SourceEncoding.Utf8.Encode(text), _cp950 = SourceEncoding.Cp950.Encode(text);

    /// <summary>Whether a cell is the word; the cell is given as the split bytes of a file in this encoding.</summary>
    public bool Is(ReadOnlySpan<byte> cell, SourceEncoding encoding) => cell.SequenceEqual(encoding.SplitsAsUtf8 ? _utf8 : _cp950);
}
