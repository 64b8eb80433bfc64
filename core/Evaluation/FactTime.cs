using System.Text;
using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>When a fact behind a finding was: an instant of Taipei civil time, a day, or not told (the default).</summary>
public readonly record struct FactTime
{
    private enum Form : byte { Unknown, Day, Instant }

    private readonly int _value;
    private readonly Form _form;

    private FactTime(Form form, int value) => (_form, _value) = (form, value);

    /// <summary>起 of a learning record.</summary>
    public static FactTime StartOf(in LearningRecord record) => record.DaysOnly ? Of(record.Start.Date) : Of(record.Start);

    /// <summary>迄 of a learning record.</summary>
    public static FactTime EndOf(in LearningRecord record) => record.DaysOnly ? Of(record.End.Date) : Of(record.End);

    public static FactTime Of(CivilTime time) => new(Form.Instant, time.Seconds);

    public static FactTime Of(DateOnly day) => new(Form.Day, day.DayNumber);

    /// <summary>Bytes that it takes at most.</summary>
    public const int LongestText = CivilTimeText.LongestText;

    public bool IsKnown => _form != Form.Unknown;

    /// <summary>Writes <c>107年2月13日（星期二）13:31:17</c>, or the day alone, in UTF-8; returns the number of bytes, 0 where it is not told. Allocates nothing.</summary>
    /// <param name="to">At least <see cref="LongestText"/> bytes.</param>
    public int Write(Span<byte> to) => _form switch
    {
        Form.Instant => CivilTimeText.Write(new CivilTime(_value), to),
        Form.Day => DayTexts.Write(_value, to),
        _ => 0,
    };

    public bool Equals(FactTime other) => _value == other._value && _form == other._form;

    public override int GetHashCode() => _value * 31 + (int)_form;

    /// <summary>As <see cref="Write"/> writes it.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[LongestText];
        return Encoding.UTF8.GetString(text[..Write(text)]);
    }
}
