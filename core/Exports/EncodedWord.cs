namespace LearningHours.Exports;

/// <summary>A word that millions of cells are compared with, as the bytes it has in a file.</summary>
internal sealed class EncodedWord(string text)
{
    private readonly byte[] _utf8 = SourceEncoding.Utf8.Encode(text);
    private byte[]? _cp950; // most nights hold no Big5 file

    public ReadOnlySpan<byte> In(SourceEncoding encoding) => encoding.SplitsAsUtf8 ? _utf8 : _cp950 ??= SourceEncoding.Cp950.Encode(text);
}
