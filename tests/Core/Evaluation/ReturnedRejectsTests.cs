using System.Text;
using System.Text.RegularExpressions;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// The reject file that an officer corrects and sends back (contract section 3) says by its 行號 and 欄位 which row each of its rows was:
/// that row casts no doubt then, even where what it was about could not be read.
/// </summary>
public sealed class ReturnedRejectsTests
{
    private const string At = "2018-02-10 10:00:00- 2018-02-10 11:00:00";
    private static string First => TextNight.Plan("kaohsiung-107").Sets[0].Courses[0].Title;

    // The corrections bring no credit, so that only the doubt can show.
    [Theory]
    [InlineData("{0},某日,已通過,1", "{0}," + At + ",未通過,1")]
    [InlineData("{0}," + At + ",也許,1", "{0}," + At + ",未通過,1")]
    [InlineData("{0}," + At + ",已通過,一", "{0}," + At + ",已通過,0")]
    [InlineData("{0},2018-02-10 10:00:00- 2018-02-10 09:00:00,已通過,1", "{0}," + At + ",未通過,1")]
    [InlineData("？？," + At + ",已通過,1", "{0}," + At + ",未通過,1")]
    public void A_corrected_row_leaves_nobody_in_doubt(string refused, string corrected)
    {
        Assert.Equal("unknown", Verdict(Night(refused)));
        var returned = Rejects(refused).Replace(Row(refused), Row(corrected));
        foreach (var file in new[] { "hours/a", "hours/z", "hours/z_delta" })
            Assert.Equal("missed", Verdict(Night(refused).Add(file, returned.Split("\r\n"))));
    }

    [Theory]
    [InlineData("某日", "{0}," + At + ",未通過,1", @"(?<=\n)\d+", "99")] // the 行號 of another row
    [InlineData("某日", "{0}," + At + ",未通過,1", ",上課期間,某日,", ",認證時數,某日,")] // the 欄位 of another refusal
    [InlineData("某日", "另一門課," + At + ",未通過,1")] // what could be read says something else
    [InlineData("某日", "{0}," + At + ",未通過,2")]
    [InlineData(At, "{0},2018-02-10 10:00:01- 2018-02-10 11:00:00,未通過,1")]
    [InlineData(At, "{0},2018-02-10 10:00:00- 2018-02-10 11:00:01,未通過,1")]
    public void A_row_that_was_another_one_leaves_it_in_doubt(string at, string corrected, string? pattern = null, string by = "")
    {
        var refused = at == At ? $"{{0}},{At},也許,1" : $"{{0}},{at},已通過,1";
        var returned = Rejects(refused).Replace(Row(refused), Row(corrected));
        var other = pattern is null ? returned : Regex.Replace(returned, pattern, by);
        Assert.True(pattern is null || other != returned);
        Assert.Equal("unknown", Verdict(Night(refused).Add("hours/a", other.Split("\r\n")))); // a name that by itself replaces nothing
    }

    [Fact]
    public void The_row_of_another_person_stays_in_doubt()
    {
        const string refused = "{0},某日,已通過,1";
        var returned = Rejects(refused).Replace(Row(refused), Row($"{{0}},{At},未通過,1")).Replace(TextNight.Id(1), TextNight.Id(2));
        Assert.Equal("unknown", Verdict(Night(refused).Person(2).Add("hours/z", returned.Split("\r\n"))));
    }

    [Theory]
    [InlineData("加班,2018-02-10 09:00,2018-02-10 25:00", "加班,2018-02-11 09:00,2018-02-11 15:00", "eligible")]
    [InlineData("加班,2018-02-10 09:00,2018-02-10 25:00", "加班,2018-02-10 09:00,2018-02-10 15:00", "missed")]
    [InlineData("加班,2018-02-10 09:00,", "加班,2018-02-11 09:00,2018-02-11 15:00", "unknown")] // an empty cell tells no row from another
    public void A_corrected_row_of_a_feed_without_a_key_is_known_by_its_value(string refused, string corrected, string verdict)
    {
        Assert.Equal("unknown", Verdict(Overtime(refused)));
        var returned = Rejects(Overtime(refused)).Replace($"E001,{refused}", $"E001,{corrected}");
        Assert.Equal(verdict, Verdict(Overtime(refused).Add("attendance/a", returned.Split("\r\n"))));
    }

    [Theory]
    [InlineData("\n2,", "\n3,")] // 行號
    [InlineData("\n2,迄", "\n2,起")] // 欄位
    [InlineData(",2018-02-10 25:00,", ",2018-02-10 26:00,")] // 原值
    [InlineData("E001", "E002")]
    public void Nor_is_it_known_where_place_value_or_person_differ(string from, string to)
    {
        const string refused = "加班,2018-02-10 09:00,2018-02-10 25:00";
        var returned = Rejects(Overtime(refused)).Replace($"E001,{refused}", "E001,加班,2018-02-11 09:00,2018-02-11 15:00");
        Assert.Contains(from, returned);
        Assert.Equal("unknown", Verdict(Overtime(refused).Person(2).Add("attendance/a", returned.Replace(from, to).Split("\r\n"))));
    }

    [Fact]
    public void A_corrected_row_of_the_roster_decides_alone()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var person = $"E001,{TextNight.Id(1)},同仁,A1,企劃科,科員";
        const string refused = "職工,薦任,否,2010-03-01,2010-02-01", corrected = "編制內,薦任,否,2010-03-01,";
        TextNight Roster() => new TextNight("高雄市").LearnSet(1, plan, plan.Sets[0].Id, At).Add("attendance", TextNight.Attendance)
            .Add("roster", $"{person},{refused}");
        var returned = Rejects(Roster()).Replace(refused, corrected);
        Assert.Equal("eligible", Verdict(Roster().Add("roster/a", returned.Split("\r\n"))));
        Assert.Equal("unknown", Verdict(Roster().Add("roster/a", returned.Replace("\n2,", "\n3,").Split("\r\n"))));
    }

    private static TextNight Overtime(string row) => Night($"{{0}},{At},已通過,1").Add("attendance", $"E001,{row}");

    private static string Rejects(string refused) => Rejects(Night(refused));

    private static string Rejects(TextNight night)
    {
        using var file = new MemoryStream();
        RejectFile.Write(Assert.Single(night.Read().Rejected), file);
        return Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').TrimEnd();
    }

    private static TextNight Night(string refused)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        return new TextNight("高雄市").Person(1).LearnSet(1, plan, plan.Sets[0].Id, At, First)
            .Add("attendance", TextNight.Attendance).Add("hours", Row(refused));
    }

    private static string Row(string cells)
    {
        var parts = cells.Replace("{0}", First).Split(',', 2);
        return $"{TextNight.Id(1)},{parts[0]},政策能力訓練,e等公務園+學習平臺,{parts[1]}";
    }

    private static string Verdict(TextNight night) => CorrectedRowTests.Verdict(night, "kaohsiung-107", "comp-leave", "2018-09-01");
}
