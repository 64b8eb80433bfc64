using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>
/// A text of a finding, zh-TW. Most are a constant phrase or a phrase around a time, and stay that until a writer puts them down as
/// UTF-8: a night prints tens of millions and makes strings of none. The default is no text at all, which is not the empty one.
/// </summary>
public readonly struct FindingText : IEquatable<FindingText>
{
    private enum Form : byte { Phrase, Fixed, Course, Line, FramedInstant, FramedDay }

    private static readonly byte[] HoursOpen = Encoding.UTF8.GetBytes(FindingWords.HoursOpen), HoursClose = Encoding.UTF8.GetBytes(FindingWords.HoursClose),
        LineOpen = Encoding.UTF8.GetBytes(FindingWords.LineOpen), LineClose = Encoding.UTF8.GetBytes(FindingWords.LineClose);

    /// <summary>Bytes that a number of hours or of a line takes at most, with the words around it.</summary>
    private static readonly int LongestFigure = Hours.LongestText + Math.Max(HoursOpen.Length + HoursClose.Length, LineOpen.Length + LineClose.Length);

    private readonly object? _phrase; // a string, bytes of UTF-8 or a TextFrame
    private readonly int _value;
    private readonly Form _form;
    private readonly bool _isPlain;
    private readonly ushort _longest;

    private FindingText(Form form, object? phrase, int value, bool isPlain, int longest)
    {
        (_form, _phrase, _value, _isPlain) = (form, phrase, value, isPlain);
        _longest = (ushort)Math.Min(longest, ushort.MaxValue);
    }

    private FindingText(Form form, in FindingText text, int value) : this(form, text._phrase, value, text._isPlain, text._longest + LongestFigure) { }

    private FindingText(Form form, TextFrame frame, int value) : this(form, frame, value, frame.IsPlain, frame.Before.Length + frame.After.Length + CivilTimeText.LongestText) { }

    public static implicit operator FindingText(string? text) => new(Form.Phrase, text, 0, isPlain: false, text is null ? 0 : Encoding.UTF8.GetMaxByteCount(text.Length));

    /// <summary>A text that many findings repeat, as UTF-8 once and for all: the bytes are all that a writer looks for.</summary>
    internal static FindingText Of(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return new(Form.Fixed, utf8, 0, IsPlainText(text), utf8.Length);
    }

    /// <summary><c>社會安定計畫（1小時）</c>.</summary>
    /// <param name="title">Of <see cref="Of"/>.</param>
    internal static FindingText Course(in FindingText title, Hours hours) => new(Form.Course, title, hours.Hundredths);

    /// <summary><c>hours/a.csv 第12列</c>.</summary>
    /// <param name="file">Of <see cref="Of"/>.</param>
    internal static FindingText Line(in FindingText file, int line) => new(Form.Line, file, line);

    /// <summary>A time with what stands before and after it.</summary>
    internal static FindingText Instant(TextFrame frame, CivilTime time) => new(Form.FramedInstant, frame, time.Seconds);

    /// <summary>A day with what stands before and after it.</summary>
    internal static FindingText Day(TextFrame frame, DateOnly day) => new(Form.FramedDay, frame, day.DayNumber);

    /// <summary>The same text with words before it.</summary>
    /// <param name="words">A constant: of one text and one string there is one result.</param>
    internal FindingText Behind(string words, FindingTexts texts) => _form switch
    {
        Form.Fixed => texts.Constant(Fixed, words, (Words: words, Text: this), static s => $"{s.Words}{s.Text}"),
        Form.FramedInstant or Form.FramedDay => new(_form, texts.Behind(words, Unsafe.As<TextFrame>(_phrase!)), _value),
        _ => $"{words}{this}",
    };

    /// <summary>Tells a text of <see cref="Of"/> from every other, by reference: its bytes. Null for a text that was made in another way.</summary>
    internal object? Constant => _form == Form.Fixed ? _phrase : null;

    /// <summary>No text: not even an empty one.</summary>
    public bool IsNone => _phrase is null;

    public bool IsEmpty => _form switch
    {
        Form.Phrase => string.IsNullOrEmpty((string?)_phrase),
        Form.Fixed => Fixed.Length == 0,
        _ => false,
    };

    /// <summary>Bytes that the text takes at most.</summary>
    public int LongestText
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _longest < ushort.MaxValue ? _longest : LongestOfLong;
    }

    /// <summary>Certainly holds nothing that a cell of CSV or a string of JSON must escape.</summary>
    internal bool IsPlain => _isPlain;

    /// <summary>Writes the text as UTF-8; returns the number of bytes, 0 for no text. Allocates nothing.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public int Write(Span<byte> to) => _form switch
    {
        Form.Phrase => Encoding.UTF8.GetBytes((string?)_phrase, to),
        Form.Fixed => Put(to, Fixed),
        Form.Course => PutCourse(to),
        Form.Line => PutLine(to),
        _ => PutFramed(to),
    };

    /// <summary>Whether both are put together from the same parts: of texts made in one way, whether they read the same.</summary>
    public bool Equals(FindingText other) => _form == other._form && _value == other._value && (ReferenceEquals(_phrase, other._phrase) || IsSame(_phrase, other._phrase));

    public override bool Equals(object? obj) => obj is FindingText other && Equals(other);

    public override int GetHashCode() => _form <= Form.Fixed ? ToString().GetHashCode(StringComparison.Ordinal) : _value * 31 + (int)_form;

    public static bool operator ==(FindingText a, FindingText b) => a.Equals(b);

    public static bool operator !=(FindingText a, FindingText b) => !a.Equals(b);

    /// <summary>The text as a string; empty for no text.</summary>
    public override string ToString()
    {
        if (_form == Form.Phrase) return (string?)_phrase ?? "";
        var bytes = new byte[LongestText];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, Write(bytes)));
    }

    // The form says what the phrase is: nothing is asked again for each of tens of millions of texts.
    private byte[] Fixed => Unsafe.As<byte[]>(_phrase!);

    /// <summary>Holds nothing that a cell of CSV or a string of JSON must escape.</summary>
    internal static bool IsPlainText(string text) => text.AsSpan().IndexOfAny(",\"\\") < 0 && text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0;

    private static bool IsSame(object? a, object? b) => a is byte[] utf8 && b is byte[] other ? utf8.AsSpan().SequenceEqual(other) : Equals(a, b);

    private int LongestOfLong => _phrase switch
    {
        string text => Encoding.UTF8.GetMaxByteCount(text.Length),
        byte[] text => text.Length + LongestFigure,
        TextFrame frame => frame.Before.Length + frame.After.Length + CivilTimeText.LongestText,
        _ => 0,
    };

    private int PutFramed(Span<byte> to)
    {
        var frame = Unsafe.As<TextFrame>(_phrase!);
        var length = Put(to, frame.Before);
        length += _form == Form.FramedInstant ? CivilTimeText.Write(new CivilTime(_value), to[length..]) : DayTexts.Write(_value, to[length..]);
        return length + Put(to[length..], frame.After);
    }

    private int PutCourse(Span<byte> to)
    {
        var length = Put(to, Fixed);
        length += Put(to[length..], HoursOpen);
        length += new Hours(_value).Write(to[length..]);
        return length + Put(to[length..], HoursClose);
    }

    private int PutLine(Span<byte> to)
    {
        var length = Put(to, Fixed);
        length += Put(to[length..], LineOpen);
        _value.TryFormat(to[length..], out var digits, provider: CultureInfo.InvariantCulture);
        length += digits;
        return length + Put(to[length..], LineClose);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Put(Span<byte> to, ReadOnlySpan<byte> text)
    {
        text.CopyTo(to);
        return text.Length;
    }
}
