using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// A delta corrects (contract section 2): what an officer gives again in a later delta replaces the row of the same key, also one that
/// was refused.
/// </summary>
public sealed class CorrectedRowTests
{
    private const string At = "2018-02-10 10:00:00- 2018-02-10 11:00:00";
    private static string First => TextNight.Plan("kaohsiung-107").Sets[0].Courses[0].Title;

    [Theory]
    [InlineData("{0}," + At + ",也許,1", "{0}," + At + ",未通過,1", "missed")]
    [InlineData("{0}," + At + ",也許,1", "{0}," + At + ",已通過,1", "eligible")]
    [InlineData("{0}," + At + ",也許,1", "{0},2018-02-10 10:00:01- 2018-02-10 11:00:00,未通過,1", "unknown")] // another start
    [InlineData("{0}," + At + ",也許,1", "另一門課," + At + ",未通過,1", "unknown")]
    [InlineData("{0},某日,已通過,1", "{0}," + At + ",未通過,1", "unknown")] // nobody knows what it was about
    [InlineData("？？," + At + ",已通過,1", "{0}," + At + ",未通過,1", "unknown")]
    public void A_refused_record_is_replaced_by_one_of_its_person_course_platform_and_start(string refused, string given, string verdict)
    {
        Assert.Equal(verdict, Leave(("hours", refused), ("hours/x_delta", given)));
        Assert.Equal(verdict, Leave(("hours/w_delta", refused), ("hours/x_delta", given)));
        Assert.Equal(verdict, Leave(("hours/a", refused), ("hours/b", given))); // of two snapshots the file whose name sorts last holds
    }

    [Theory]
    [InlineData("hours/x_delta", "hours/w_delta")]
    [InlineData("hours/x_delta", "hours/z")]
    [InlineData("hours/b", "hours/a")]
    [InlineData("hours/a", "hours/a")]
    public void No_row_replaces_what_a_later_file_or_its_own_says(string refused, string given) =>
        Assert.Equal("unknown", Leave((refused, "{0}," + At + ",也許,1"), (given, "{0}," + At + ",未通過,1")));

    [Theory]
    [InlineData("{0}," + At + ",未通過,1", "missed")]
    [InlineData("{0},2018-02-10 10:00:01- 2018-02-10 11:00:00,未通過,1", "unknown")]
    public void Records_that_contradict_each_other_are_replaced_too(string given, string verdict) =>
        Assert.Equal(verdict, Leave(("hours", "{0}," + At + ",已通過,1"), ("hours", "{0}," + At + ",已通過,0.5"), ("hours/x_delta", given)));

    [Theory]
    [InlineData("R1,E001,行政案例,2012-05-01,否", "missed")]
    [InlineData("R1,E001,行政案例,2012-05-01,是", "eligible")]
    [InlineData("R2,E001,行政案例,2012-05-01,否", "unknown")]
    public void A_refused_row_of_a_feed_with_a_key_is_replaced_by_a_delta_of_its_key(string given, string verdict)
    {
        const string header = "篇號,員工編號,類型,繳交日,格式符合";
        foreach (var refused in new[] { "R1,E001,行政案例,某日,是", "R1,E001,行政案例,2012-05-01,不知道" })
        {
            Assert.Equal(verdict, Reports(new TextNight("臺南市").Person(1).Add("reports", header, refused)
                .Add("reports/x_delta", header, given)));
            Assert.Equal(verdict, Reports(new TextNight("臺南市").Person(1).Add("reports", header).Add("reports/w_delta", header, refused)
                .Add("reports/x_delta", header, given)));
            Assert.Equal(verdict, Reports(new TextNight("臺南市").Person(1).Add("reports", header, refused).Add("reports/x", header, given)));
            Assert.Equal("unknown", Reports(new TextNight("臺南市").Person(1).Add("reports", header).Add("reports/x_delta", header, refused)
                .Add("reports/w_delta", header, given.Replace("是", "否"))));
        }
        Assert.Equal(verdict, Reports(new TextNight("臺南市").Person(1)
            .Add("reports", header, "R1,E001,行政案例,2012-05-01,是", "R1,E001,行政案例,2012-05-02,是").Add("reports/x_delta", header, given)));
    }

    [Theory]
    [InlineData("編制內", "eligible")]
    [InlineData("職工", "excluded")]
    public void A_refused_row_of_the_roster_is_replaced_by_a_delta_of_its_key(string kind, string verdict)
    {
        const string header = "員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,官等,輪班,到職日,離職日";
        string[] rows =
        [
            "同仁,A1,企劃科,科員,師傅,薦任,否,,", "同仁,A1,企劃科,科員,編制內,薦任,否,,某日",
            ",A1,企劃科,科員,職工,薦任,否,,", ",A1,企劃科,科員,編制內,薦任,否,,", // without a name
        ];
        foreach (var refused in rows)
        {
            var plan = TextNight.Plan("kaohsiung-107");
            var night = new TextNight("高雄市").LearnSet(1, plan, plan.Sets[0].Id, At).Add("attendance", TextNight.Attendance)
                .Add("roster", $"E001,{TextNight.Id(1)},{refused}")
                .Add("roster/x_delta", header, $"E001,{TextNight.Id(1)},同仁,A1,企劃科,科員,{kind},薦任,否,,");
            Assert.Equal(verdict, Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01"));
        }
    }

    [Fact]
    public void An_accepted_row_whose_place_another_takes_is_counted_as_its_duplicate()
    {
        const string header = "作品編號,類型,組別,機關代碼,作者員工編號,繳交日,審查,主題";
        var unread = $"W1,數位教材,,A1,E001,2012-05-01,合格,{new string('長', 6000)}"; // a 主題 too long to be read
        var night = new TextNight("臺南市").Person(1).Add("works", header, unread)
            .Add("works/x", header, "W1,數位教材,,A1,E001,2012-05-01,合格,性別主流化").Read();
        Assert.Equal("性別主流化", Assert.Single(night.Facts.Works).Theme);
        Assert.Empty(night.Facts.Refused.OfFeed(LearningHours.Files.FeedKind.Works));
        Assert.Equal([(0, 0, 1), (1, 0, 0)], night.Receipts.Where(static r => r.Feed == LearningHours.Files.FeedKind.Works)
            .Select(static r => (r.Accepted, r.Rejected, r.Duplicate)));
    }

    /// <summary>Were each row compared with each, this would take minutes.</summary>
    [Theory]
    [InlineData("roster/x")]
    [InlineData("roster/x_delta")]
    public void A_roster_of_nothing_but_refused_rows_costs_no_more_than_its_rows(string file)
    {
        const int people = 20_000;
        var night = new TextNight("高雄市").Add(file, "員工編號,身分證字號,姓名,機關代碼,人員類別");
        for (var i = 1; i <= people; i++)
        {
            night.Person(i);
            night.Add(file, $"{TextNight.Number(i)},{TextNight.Id(i)},同仁,,編制內");
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var read = night.Read();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal((people, people), (read.Facts.Employees.Count, read.Receipts.Sum(static r => r.Rejected)));
    }

    private static string Leave(params (string File, string Cells)[] rows)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var night = new TextNight("高雄市").Person(1).LearnSet(1, plan, plan.Sets[0].Id, At, First)
            .Add("attendance", TextNight.Attendance);
        foreach (var file in rows.GroupBy(static r => r.File))
        {
            if (file.Key != "hours") night.Add(file.Key, TextNight.Hours);
            foreach (var (_, cells) in file)
            {
                var parts = cells.Replace("{0}", First).Split(',', 2);
                night.Add(file.Key, $"{TextNight.Id(1)},{parts[0]},政策能力訓練,e等公務園+學習平臺,{parts[1]}");
            }
        }
        return Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01");
    }

    private static string Reports(TextNight night) => Verdict(night, "tainan-101", "reports", "2013-01-01");

    internal static string Verdict(TextNight night, string plan, string entitlement, string asOf) =>
        Assert.Single(
            Evaluator.Evaluate(TextNight.Plan(plan), night.Read().Facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), findings: false),
            d => d.Entitlement.Id == entitlement && d.Employee.Number == TextNight.Number(1)).Verdict.Word();
}
