using System.Text;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Evaluation;

public sealed class FactTimeTests
{
    private static readonly DateOnly Day = new(2018, 2, 13);

    [Theory]
    [InlineData(0, "107年2月13日（星期二）00:00:00")]
    [InlineData(13 * 3600 + 31 * 60 + 7, "107年2月13日（星期二）13:31:07")]
    [InlineData(CivilTime.SecondsPerDay - 1, "107年2月13日（星期二）23:59:59")]
    public void An_instant_reads_as_day_weekday_and_clock(int second, string text)
    {
        var time = FactTime.Of(CivilTime.At(Day, second));
        Assert.True(time.IsKnown);
        Assert.Equal(text, time.ToString());
    }

    [Fact]
    public void Every_second_of_a_day_is_written_as_its_digits()
    {
        for (var second = 0; second < CivilTime.SecondsPerDay; second++)
            Assert.EndsWith(TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)).ToString("HH':'mm':'ss"),
                CivilTimeText.Format(CivilTime.At(Day, second)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_reads_without_a_clock_and_is_no_instant()
    {
        var day = FactTime.Of(Day);
        Assert.Equal("107年2月13日（星期二）", day.ToString());
        Assert.NotEqual(FactTime.Of(CivilTime.At(Day)), day);
        Assert.Equal(FactTime.Of(Day), day);
    }

    [Fact]
    public void A_day_before_any_instant_can_be_told() => Assert.Equal("1年1月1日（星期一）", FactTime.Of(new DateOnly(1912, 1, 1)).ToString());

    [Theory]
    [InlineData(RecordMarks.None, "107年2月13日（星期二）10:00:00", "107年2月13日（星期二）11:00:00")]
    [InlineData(RecordMarks.AnyStart, "", "107年2月13日（星期二）11:00:00")]
    [InlineData(RecordMarks.AnyEnd, "107年2月13日（星期二）10:00:00", "")]
    [InlineData(RecordMarks.AnyStart | RecordMarks.DaysOnly, "", "107年2月13日（星期二）（無時間）")]
    [InlineData(RecordMarks.AnyEnd | RecordMarks.DaysOnly, "107年2月13日（星期二）（無時間）", "")]
    public void Times_of_a_record_that_cannot_be_read_are_not_told(RecordMarks marks, string start, string end)
    {
        var record = Record(marks);
        Assert.Equal((start, end), (FactTime.StartOf(record).ToString(), FactTime.EndOf(record).ToString()));
    }

    [Theory]
    [InlineData(RecordMarks.None, "107年2月13日（星期二）10:00:00", "107年2月13日（星期二）11:00:00", false)]
    [InlineData(RecordMarks.DaysOnly, "107年2月13日（星期二）（無時間）", "107年2月13日（星期二）（無時間）", true)]
    public void A_record_of_days_lacks_its_times(RecordMarks marks, string start, string end, bool lacks)
    {
        var record = Record(marks);
        Assert.Equal((start, end), (FactTime.StartOf(record).ToString(), FactTime.EndOf(record).ToString()));
        Assert.Equal((lacks, lacks), (FactTime.StartOf(record).LacksTime, FactTime.EndOf(record).LacksTime));
    }

    [Fact]
    public void Every_form_tells_what_it_knows_and_is_written_as_it_reads()
    {
        var instant = CivilTime.At(Day, 3600);
        (FactTime Time, CivilTime? Instant, DateOnly? Date, bool LacksTime)[] forms =
        [
            (FactTime.Of(instant), instant, Day, false),
            (FactTime.Of(Day), null, Day, false),
            (FactTime.WithoutTime(Day), null, Day, true),
            (default, null, null, false),
        ];
        for (var i = 0; i < forms.Length; i++)
        {
            var (time, known, date, lacksTime) = forms[i];
            Assert.Equal((known, date, lacksTime), (time.Instant, time.Date, time.LacksTime));
            var bytes = new byte[FactTime.LongestText];
            Assert.Equal(time.ToString(), Encoding.UTF8.GetString(bytes, 0, time.Write(bytes)));
            for (var j = 0; j < forms.Length; j++) Assert.Equal(i == j, time.Equals(forms[j].Time));
        }
        Assert.NotEqual(FactTime.Of(Day), FactTime.Of(Day.AddDays(1)));
        Assert.Equal(FactTime.WithoutTime(Day).GetHashCode(), FactTime.WithoutTime(Day).GetHashCode());
    }

    [Fact]
    public void Not_told_is_empty()
    {
        Assert.False(default(FactTime).IsKnown);
        Assert.Equal("", default(FactTime).ToString());
    }

    private static LearningRecord Record(RecordMarks marks) => new()
    {
        Person = 0,
        Variant = 0,
        Start = CivilTime.At(Day, 10 * 3600),
        End = CivilTime.At(Day, 11 * 3600),
        Total = Hours.Whole(1),
        Digital = Hours.Whole(1),
        Marks = marks,
        Source = default,
    };
}
