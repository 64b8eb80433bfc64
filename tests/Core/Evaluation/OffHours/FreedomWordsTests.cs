using LearningHours.Evaluation.OffHours;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

/// <summary>What staff read about a record and its instants. 2018-02-10 is a Saturday, 2018-02-13 an ordinary Tuesday.</summary>
public class FreedomWordsTests
{
    private static readonly OffHoursCase Completion = new();
    private static readonly OffHoursCase Both = new() { Definition = OffHoursCase.StartAndCompletion };
    private static readonly OffHoursCase OnLeave = Both with
    {
        Attendance = ["休假 2018-02-13 08:00/2018-02-13 12:00", "補休 2018-02-13 13:00/2018-02-13 17:00"]
    };

    [Theory]
    [InlineData("2018-02-10 10:00:00", "107年2月10日（星期六）10:00:00 為放假日，屬公餘時間")]
    [InlineData("2018-02-13 13:31:17", "107年2月13日（星期二）13:31:17 在上班時間內")]
    [InlineData("2018-02-13 17:00:00", "107年2月13日（星期二）17:00:00 在上班時間以外，屬公餘時間")]
    public void A_plan_that_tests_the_completion_speaks_of_it_alone(string end, string text)
    {
        Assert.Equal(text, Rejected(Completion, "2018-02-09 09:00:00", end));
        Assert.Equal($"採計：{text}", Counted(Completion, "2018-02-09 09:00:00", end));
        Assert.Equal(text, FreedomWords.Of(Completion.At(end)).ToString());
        Assert.Equal($"採計：{text}", FreedomWords.OfCounted(Completion.At(end), dayOnly: false).ToString());
    }

    [Theory]
    [InlineData("2018-02-13 10:00:00", "2018-02-13 21:00:00",
        "起 107年2月13日（星期二）10:00:00 在上班時間內；迄 在上班時間以外，屬公餘時間")]
    [InlineData("2018-02-10 10:00:00", "2018-02-13 13:31:17", "迄 107年2月13日（星期二）13:31:17 在上班時間內；起 為放假日，屬公餘時間")]
    [InlineData("2018-02-13 10:00:00", "2018-02-13 13:31:17", "起 107年2月13日（星期二）10:00:00 在上班時間內；迄亦同")]
    public void A_plan_that_tests_both_names_the_deciding_end_first(string start, string end, string text) =>
        Assert.Equal(text, Rejected(Both, start, end));

    [Theory]
    [InlineData("2018-02-10 10:00:00", "2018-02-11 11:00:00", "採計：起 107年2月10日（星期六）10:00:00 為放假日，屬公餘時間；迄亦同")]
    [InlineData("2018-02-10 10:00:00", "2018-02-13 18:00:00",
        "採計：起 107年2月10日（星期六）10:00:00 為放假日，屬公餘時間；迄 在上班時間以外，屬公餘時間")]
    [InlineData("2018-02-13 09:00:00", "2018-02-13 10:00:00",
        "採計：起 107年2月13日（星期二）09:00:00 在休假期間，屬公餘時間；迄亦同")]
    [InlineData("2018-02-13 09:00:00", "2018-02-13 14:00:00",
        "採計：起 107年2月13日（星期二）09:00:00 在休假期間，屬公餘時間；迄 在補休期間，屬公餘時間")]
    public void The_other_end_is_the_same_only_if_reason_and_kind_of_leave_are(string start, string end, string text) =>
        Assert.Equal(text, Counted(OnLeave, start, end));

    [Fact]
    public void A_record_that_counts_says_that_its_credit_is_still_awaited_and_one_that_does_not_count_does_not()
    {
        const string saturday = "107年2月10日（星期六）10:00:00 為放假日，屬公餘時間", awaits = "；待入帳：終身學習時數尚未上傳成功";
        const RecordMarks marks = RecordMarks.Passed | RecordMarks.NotYetUploaded;
        Assert.Equal($"採計：{saturday}{awaits}", Counted(Completion, "2018-02-10 10:00:00", "2018-02-10 10:00:00", marks));
        Assert.Equal($"採計：起 {saturday}；迄亦同{awaits}", Counted(Both, "2018-02-10 10:00:00", "2018-02-10 10:00:00", marks));
        Assert.Equal(saturday, Rejected(Completion, "2018-02-10 10:00:00", "2018-02-10 10:00:00", marks));
        Assert.Equal($"起 {saturday}；迄亦同", Rejected(Both, "2018-02-10 10:00:00", "2018-02-10 10:00:00", marks));
    }

    [Fact]
    public void A_record_without_times_names_its_day_and_says_that_the_time_is_missing()
    {
        var trip = Completion with { Attendance = ["公差 2018-02-13/2018-02-13"] };
        Assert.Equal("107年2月13日（星期二）（無時間） 在公差期間，不得採計", Rejected(trip, "2018-02-13", "2018-02-13"));
        Assert.Equal("採計：107年2月10日（星期六）（無時間） 為放假日，屬公餘時間", Counted(trip, "2018-02-10", "2018-02-10"));
        Assert.Equal("107年2月14日（星期三） 紀錄無時間，當日僅部分時段屬公餘，無法確認", Rejected(trip, "2018-02-14", "2018-02-14"));
        var judgement = trip.Record("2018-02-10", "2018-02-10").Deciding;
        Assert.Equal("107年2月10日（星期六）（無時間） 為放假日，屬公餘時間", FreedomWords.Of(judgement, dayOnly: true).ToString());
        Assert.Equal("採計：107年2月10日（星期六）（無時間） 為放假日，屬公餘時間",
            FreedomWords.OfCounted(judgement, dayOnly: true).ToString());
    }

    [Theory]
    [InlineData("2018-02-13 10:00:00", "2000-01-01 00:00:00", RecordMarks.AnyEnd,
        "起 107年2月13日（星期二）10:00:00 在上班時間內；迄 無法辨識（該列遭退件），無法確認是否為公餘時間")]
    [InlineData("2000-01-01 00:00:00", "2018-02-13 10:00:00", RecordMarks.AnyStart,
        "迄 107年2月13日（星期二）10:00:00 在上班時間內；起 無法辨識（該列遭退件），無法確認是否為公餘時間")]
    public void Nothing_is_said_about_an_end_that_cannot_be_read(string start, string end, RecordMarks unread, string text) =>
        Assert.Equal(text, Rejected(Both, start, end, RecordMarks.Passed | RecordMarks.Doubted | unread));

    private static string Rejected(OffHoursCase person, string start, string end, RecordMarks marks = RecordMarks.Passed)
    {
        var (judge, record) = (person.Judge, OffHoursCase.RecordOf(start, end, marks));
        return FreedomWords.Of(judge, record, judge.Judge(record)).ToString();
    }

    private static string Counted(OffHoursCase person, string start, string end, RecordMarks marks = RecordMarks.Passed)
    {
        var (judge, record) = (person.Judge, OffHoursCase.RecordOf(start, end, marks));
        return FreedomWords.OfCounted(judge, record, judge.Judge(record)).ToString();
    }
}
