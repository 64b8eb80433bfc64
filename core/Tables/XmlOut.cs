using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace LearningHours.Tables;

/// <summary>Writes XML to a stream as UTF-8: markup as it is, texts escaped. Characters that XML cannot hold are left out.</summary>
internal sealed class XmlOut(Stream output) : IDisposable
{
    private const int Size = 1 << 15, LongestEscape = 6, LongestNumber = 32;

    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int _used;

    public XmlOut Raw(ReadOnlySpan<byte> markup)
    {
        if (_bytes.Length - _used < markup.Length) Flush();
        if (markup.Length > _bytes.Length) output.Write(markup);
        else
        {
            markup.CopyTo(_bytes.AsSpan(_used));
            _used += markup.Length;
        }
        return this;
    }

    public XmlOut Number(long number)
    {
        if (_bytes.Length - _used < LongestNumber) Flush();
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_used), out var length);
        _used += length;
        return this;
    }

    /// <summary>Writes hundredths as a decimal without trailing zeros: <c>4</c>, <c>34.5</c>, <c>-0.25</c>.</summary>
    public XmlOut Decimal(long hundredths)
    {
        if (hundredths < 0) Raw("-"u8);
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        Number(whole);
        if (rest == 0) return this;
        Raw("."u8).Number(rest / 10);
        return rest % 10 == 0 ? this : Number(rest % 10);
    }

    /// <summary>Writes a text between tags or in a quoted attribute.</summary>
    public XmlOut Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_bytes.Length - _used < LongestEscape) Flush();
            if (Rune.DecodeFromUtf16(text, out var rune, out var chars) != OperationStatus.Done) rune = Rune.ReplacementChar;
            text = text[chars..];
            Put(rune);
        }
        return this;
    }

    /// <summary>Writes what is left; the stream stays open.</summary>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private void Put(Rune rune)
    {
        switch (rune.Value)
        {
            case '&': Raw("&amp;"u8); break;
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '"': Raw("&quot;"u8); break;
            case '\t' or '\n': _bytes[_used++] = (byte)rune.Value; break;
            case < ' ' or 0xFFFE or 0xFFFF: break;
            default: _used += rune.EncodeToUtf8(_bytes.AsSpan(_used)); break;
        }
    }

    private void Flush()
    {
        output.Write(_bytes, 0, _used);
        _used = 0;
    }
}
