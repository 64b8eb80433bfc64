using System.Text;
using LearningHours.Evaluation;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;
using static LearningHours.Tests.Core.Notices.SampleChanges;

namespace LearningHours.Tests.Core.Notices;

/// <summary>
/// Leave in lots (S0 柒四): 3 hours earned on 2012-03-10 that lapse on 2012-09-10, and 5 hours earned on 2012-05-12 that lapse on 2012-11-12.
/// Mail and pack say the same.
/// </summary>
public sealed class LotLeaveMailTests
{
    [Theory]
    // Nothing used: before, on and after the last day of the first lot and of the last.
    [InlineData("2012-09-07", "", "可用8小時", "8,0", "101年9月10日")]
    [InlineData("2012-09-10", "", "可用8小時", "8,0", "101年9月10日")]
    [InlineData("2012-09-11", "", "可用5／已失效3小時（已休0小時）", "5,3", "101年11月12日")]
    [InlineData("2012-11-12", "", "可用5／已失效3小時（已休0小時）", "5,3", "101年11月12日")]
    // Partly used, used up lot by lot, and taken after the first lot had lapsed.
    [InlineData("2012-09-10", "2012-08-01,2", "可用6小時，已休2小時", "6,0", "101年9月10日")]
    [InlineData("2012-09-10", "2012-08-01,3", "可用5小時，已休3小時", "5,0", "101年11月12日")]
    [InlineData("2012-09-10", "2012-08-01,4", "可用4小時，已休4小時", "4,0", "101年11月12日")]
    [InlineData("2012-09-11", "2012-08-01,2", "可用5／已失效1小時（已休2小時）", "5,1", "101年11月12日")]
    [InlineData("2012-09-11", "2012-09-11,2", "可用3／已失效3小時（已休2小時）", "3,3", "101年11月12日")]
    // Leave scheduled for a day after as-of is not taken yet.
    [InlineData("2012-09-07", "2012-09-06,1", "可用7小時，已休1小時", "7,0", "101年9月10日")]
    [InlineData("2012-09-07", "2012-09-07,1", "可用7小時，已休1小時", "7,0", "101年9月10日")]
    [InlineData("2012-09-07", "2012-09-08,1", "可用8小時", "8,0", "101年9月10日")]
    public void Mail_and_pack_say_the_same_of_lots(string night, string use, string mail, string pack, string lastDay)
    {
        var asOf = DateOnly.ParseExact(night, "yyyy-MM-dd");
        var plan = TextNight.Plan("tainan-101");
        var feeds = new TextNight("臺南市").Person(1).Add("attendance", TextNight.Attendance)
            .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
            .Learn(1, "政策課程甲", 3, "2012-03-10 09:00:00- 2012-03-10 10:00:00")
            .Learn(1, "政策課程乙", 5, "2012-05-12 09:00:00- 2012-05-12 10:00:00")
            .Learn(1, "其他課程", 40, "2012-02-01 09:00:00- 2012-02-01 10:00:00")
            .Add("leave-usage", "員工編號,計畫,申請日,補休日,時數");
        if (use.Split(',') is [var day, var hours]) feeds.Add("leave-usage", $"E001,tainan-101,,{day},{hours}");
        var facts = feeds.Facts();
        var decision = Evaluator.Evaluate(plan, facts, asOf, findings: true).Single(d => d.Entitlement.Id == "comp-leave");
        Assert.Equal((Verdict.Eligible, 8m), (decision.Verdict, decision.Amount));

        var told = decision.Rewarded(r => r with { Amount = 7 }); // so that there is something to write about
        var reachable = decision with { Employment = decision.Employment with { Email = "e001@test.example" } };
        var letter = Assert.Single(NoticePolicy.Compose(Terms(facts, asOf, After(told, reachable)), [After(told, reachable)]).Staff());
        Assert.Contains($"{mail}\n", letter.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(lastDay, letter.Text, StringComparison.Ordinal);

        var packs = Packs.Of([decision], facts, asOf);
        var list = packs.Paths.Single(p => p.EndsWith(".csv", StringComparison.Ordinal) && p.Contains("補休登記清冊", StringComparison.Ordinal));
        var lines = Encoding.UTF8.GetString(packs[list]).TrimStart('\uFEFF').Split("\r\n").Select(static l => l.Split(',')).ToList();
        var header = lines.FindIndex(static l => l.Contains("可休時數"));
        Assert.True(header >= 0, string.Join('|', lines[0]));
        string Cell(string column) => lines[header + 1][Array.IndexOf(lines[header], column)];
        Assert.Equal(pack, $"{Cell("可休時數")},{Cell("已失效時數")}");
    }
}
