using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// What the root of a finding says: the decision in a sentence, and beside it what people decided, leave taken and refused rows.
/// </summary>
public sealed class DecisionFindingTests
{
    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");
    private static readonly DateOnly AsOf = new(2018, 9, 1);
    private const string Free = "2018-02-10 10:00:00- 2018-02-10 11:00:00";

    [Theory]
    [InlineData(Unit.Commendation, 1.0, "嘉獎1次")]
    [InlineData(Unit.Merit, 2.0, "記功2次")]
    [InlineData(Unit.Ticket, 3.0, "抽獎機會3次")]
    [InlineData(Unit.Hours, 4.0, "補休4小時")]
    [InlineData(Unit.Hours, 4.5, "補休4.5小時")]
    [InlineData(Unit.Seat, 1.0, "參加資格")]
    [InlineData(Unit.None, 1.0, "符合條件")]
    [InlineData(Unit.None, null, "符合條件")]
    [InlineData(Unit.Commendation, null, "符合條件")] // another document says how much
    public void An_amount_reads_as_a_letter_would_say_it(Unit unit, double? amount, string text) =>
        Assert.Equal(text, Phrases.Amount(unit, (decimal?)amount));

    [Fact]
    public void Who_is_eligible_is_proposed_and_never_granted()
    {
        Assert.Equal("符合條件，建議核給：補休4小時", Root(Done(), "comp-leave").Observed.ToString());
        Assert.Equal("符合條件，建議敘獎：嘉獎1次", Root(Done().Learn(1, "選修", 30, Free), "commendation").Observed.ToString());
        var merit = new TextNight("臺南市").Person(1).Add("works", "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,秒數,格式,委外,審查,名次",
            "W1,數位教材,個人,,A1,E001,2012-06-01,30,10,,,否,合格,1");
        Assert.Equal("符合條件，建議敘獎：記功1次", Root(merit, "works", TextNight.Plan("tainan-101"), new DateOnly(2013, 1, 1)).Observed.ToString());
    }

    private const string NoCalendar = "該年度辦公日曆尚未公布，無法計算最後可休上班日";

    [Theory]
    [InlineData("comp-leave", 6, false)]
    [InlineData("comp-leave", 600, true)]
    [InlineData("commendation", 600, false)] // brings no leave
    public void A_year_without_a_calendar_leaves_the_last_usable_day_open(string entitlement, int months, bool isNoted)
    {
        var plan = Kaohsiung with
        {
            Entitlements = [.. Kaohsiung.Entitlements.Select(e => e.Award is TieredAward { Leave: { } leave } award
                ? e with { Award = award with { Leave = leave with { Months = months } } } : e)],
        };
        var decision = Of(Done().Learn(1, "選修", 30, Free), entitlement, plan, AsOf);
        Assert.Equal(Verdict.Eligible, decision.Verdict);
        Assert.Equal(isNoted, decision.Finding!.Children.Any(static c => c.Observed.ToString() == NoCalendar));
        Assert.Equal(entitlement == "comp-leave" && !isNoted, decision.LastUsableDay is not null);
    }

    [Fact]
    public void Nobody_without_leave_is_told_of_a_calendar() => Assert.DoesNotContain(Root(Night(), "comp-leave").Children, static c =>
        c.Observed.ToString() == NoCalendar);

    [Fact]
    public void Leave_taken_is_summed_and_shown_with_each_day_beside_the_entitlement_that_brings_leave()
    {
        var night = Done().Learn(1, "選修", 30, Free).Add("leave-usage", "員工編號,計畫,補休日,時數", "E001,kaohsiung-107,2018-05-02,2",
            "E001,kaohsiung-107,2018-04-02,1", "E001,kaohsiung-103,2018-04-03,8");
        var note = Assert.Single(Root(night, "comp-leave").Children,
            static c => c.Observed.ToString().StartsWith("已補休", StringComparison.Ordinal));
        Assert.Equal(("已補休3小時（僅供對照，不影響核算時數）", FindingVerdict.Note), (note.Observed.ToString(), note.Verdict));
        Assert.Equal([("補休1小時", "107年4月2日（星期一）", "leave-usage/leave-usage.csv 第3列"),
            ("補休2小時", "107年5月2日（星期三）", "leave-usage/leave-usage.csv 第2列")],
            note.Records.Select(static r => (r.What.ToString(), r.To.ToString(), r.Source.ToString())));
        Assert.All((FindingText[])[note.Rule, note.Clause, note.Quote, note.Required], static text => Assert.Equal("", text.ToString()));
        Assert.DoesNotContain(Root(night, "commendation").Children,
            static c => c.Observed.ToString().Contains("已補休", StringComparison.Ordinal));
    }

    [Fact]
    public void Leave_under_another_plan_is_not_shown() => Assert.DoesNotContain(
        Root(Done().Add("leave-usage", "員工編號,計畫,補休日,時數", "E001,kaohsiung-103,2018-04-03,8"), "comp-leave").Children,
        static c => c.Observed.ToString().Contains("已補休", StringComparison.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Of_many_refused_rows_the_first_twelve_are_named_and_the_others_counted(int rows)
    {
        var night = Night().LearnSet(1, Kaohsiung, "bundle", Free, Kaohsiung.Sets[0].Courses[0].Title);
        for (var i = 0; i < rows; i++) night.Learn(1, Kaohsiung.Sets[0].Courses[0].Title, 1, "某日");
        var decision = Of(night, "comp-leave", Kaohsiung, AsOf);
        Assert.Equal(Verdict.Unknown, decision.Verdict);
        var notes = decision.Finding!.Children.Where(static c => c.Verdict == FindingVerdict.Note).ToList();
        Assert.Equal(Math.Min(rows, 12), notes.Count(static n => n.Observed.ToString().Contains("遭退件", StringComparison.Ordinal)));
        Assert.Equal(rows > 12 ? $"另有{rows - 12}列退件資料，請見各退件檔" : notes[^1].Observed.ToString(), notes[^1].Observed.ToString());
        Assert.Equal(Math.Min(rows, 13), notes.Count);
        // nine courses stand above the refused rows
        Assert.StartsWith("hours/hours.csv 第11列遭退件", notes[0].Observed.ToString(), StringComparison.Ordinal);
        Assert.Equal(("退件資料", "hours/hours.csv 第11列"), (notes[0].Records[0].What.ToString(), notes[0].Records[0].Source.ToString()));
    }

    [Fact]
    public void Refused_rows_of_every_feed_that_name_somebody_are_told_together()
    {
        var night = Night().LearnSet(1, Kaohsiung, "bundle", Free, Kaohsiung.Sets[0].Courses[0].Title)
            .Learn(1, Kaohsiung.Sets[0].Courses[0].Title, 1, "某日").Add("attendance", "E001,加班,2018-02-10 09:00,2018-02-10 25:00");
        Assert.Equal(["attendance/attendance.csv 第2列", "hours/hours.csv 第11列"],
            Root(night, "comp-leave").Children.Where(static c => c.Verdict == FindingVerdict.Note)
                .Select(static c => c.Records[0].Source.ToString()));
    }

    [Fact]
    public void A_decision_that_no_refused_row_can_change_speaks_of_none()
    {
        foreach (var night in new[] { Done(), Night() })
            Assert.DoesNotContain(Root(night.Add("attendance", "E001,休假,2018-02-10 09:00,2018-02-10 25:00"), "comp-leave").Children,
                static c => c.Verdict == FindingVerdict.Note);
    }

    private static TextNight Night() =>
        new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).Add("hours", TextNight.Hours);

    private static TextNight Done() => Night().LearnSet(1, Kaohsiung, "bundle", Free);

    private static Finding Root(TextNight night, string entitlement) => Root(night, entitlement, Kaohsiung, AsOf);

    private static Finding Root(TextNight night, string entitlement, Plan plan, DateOnly asOf) =>
        Of(night, entitlement, plan, asOf).Finding!;

    private static Decision Of(TextNight night, string entitlement, Plan plan, DateOnly asOf) =>
        Evaluator.Evaluate(plan, night.Read().Facts, asOf, findings: true).Single(d => d.Entitlement.Id == entitlement);
}
