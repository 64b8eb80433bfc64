using System.Text;
using LearningHours.Dates;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>When a fact behind a finding happened: an instant of Taipei civil time, a day, or unknown (the default).</summary>
public readonly record struct FactTime
{
    private enum Form : byte { Unknown, Day, DayWithoutTime, Instant }

    private readonly int _value;
    private readonly Form _form;

    private FactTime(Form form, int value) => (_form, _value) = (form, value);

    /// <summary>起 of a learning record; unknown if it cannot be read.</summary>
    public static FactTime StartOf(in LearningRecord record) =>
        record.Lacks(RecordMarks.AnyStart) ? default : record.DaysOnly ? WithoutTime(record.Start.Date) : Of(record.Start);

    /// <summary>迄 of a learning record; unknown if it cannot be read.</summary>
    public static FactTime EndOf(in LearningRecord record) =>
        record.Lacks(RecordMarks.AnyEnd) ? default : record.DaysOnly ? WithoutTime(record.End.Date) : Of(record.End);

    public static FactTime Of(CivilTime time) => new(Form.Instant, time.Seconds);

    public static FactTime Of(DateOnly day) => new(Form.Day, day.DayNumber);

    /// <summary>The day of a record that should have a time but has none.</summary>
    public static FactTime WithoutTime(DateOnly day) => new(Form.DayWithoutTime, day.DayNumber);

    private static readonly byte[] NoTime = Encoding.UTF8.GetBytes(FindingWords.NoTime);

    /// <summary>The maximum length of the text in bytes of UTF-8.</summary>
    public static readonly int LongestText = RocDate.LongestText + Math.Max(16, NoTime.Length);

    /// <summary>Whether the time of day is missing although it should be there.</summary>
    public bool LacksTime => _form == Form.DayWithoutTime;

    /// <summary>The instant; null if only a day is known, or nothing.</summary>
    public CivilTime? Instant => _form == Form.Instant ? new CivilTime(_value) : null;

    /// <summary>The day; null if nothing is known.</summary>
    public DateOnly? Date => _form switch
    {
        Form.Unknown => null,
        Form.Instant => new CivilTime(_value).Date,
        _ => DateOnly.FromDayNumber(_value)
    };

    public bool IsKnown => _form != Form.Unknown;

    /// <summary>
    /// Writes <c>107年2月13日（星期二）13:31:17</c>, the day alone, or <c>107年2月13日（星期二）（無時間）</c> as UTF-8; returns the number of bytes, 0 if
    /// unknown. Allocates nothing.
    /// </summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public int Write(Span<byte> to) => _form switch
    {
        Form.Instant => CivilTimeText.Write(new CivilTime(_value), to),
        Form.Day => DayTexts.Write(_value, to),
        Form.DayWithoutTime => WriteWithoutTime(to),
        _ => 0,
    };

    private int WriteWithoutTime(Span<byte> to)
    {
        var length = DayTexts.Write(_value, to);
        NoTime.CopyTo(to[length..]);
        return length + NoTime.Length;
    }

    public bool Equals(FactTime other) => _value == other._value && _form == other._form;

    public override int GetHashCode() => _value * 31 + (int)_form;

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[LongestText];
        return Encoding.UTF8.GetString(text[..Write(text)]);
    }
}
