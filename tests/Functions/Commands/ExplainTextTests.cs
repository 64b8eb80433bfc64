using LearningHours.Commands;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Tests.Functions.Nightly;

namespace LearningHours.Tests.Functions.Commands;

public sealed class ExplainTextTests
{
    private const string Quote = "「107年學習1小時者，嘉獎1次。」";

    [Theory]
    [InlineData("E1", "○ 符合：嘉獎1次", "○ 符合")]
    [InlineData("E3", "△ 尚未符合", "✕ 未符合")]
    public void A_conclusion_of_five_lines_comes_first_then_the_reasons(string employee, string verdict, string mark)
    {
        var text = Explain(employee, SmallCity.SecondNight);
        var lines = text.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(["項目", "結論", "原因", "後續", "期限"], lines.Skip(4).Take(5).Select(l => l.Trim()[..2]));
        Assert.Equal($"  結論　{verdict}", lines[5]);
        Assert.All(lines.Skip(4).Take(5), l => Assert.True(l.Trim().Length > 3, l));
        Assert.Contains(mark, text);
        Assert.Contains("****", text);
        Assert.DoesNotContain("S9-1", text);
        Assert.DoesNotContain("擇優採本級", text);
    }

    [Fact]
    public void Words_of_the_plan_stand_there_once()
    {
        var text = Explain("E1", SmallCity.SecondNight);
        Assert.Equal(text.IndexOf(Quote, StringComparison.Ordinal), text.LastIndexOf(Quote, StringComparison.Ordinal));
        Assert.Contains("壹" + Quote, text);
    }

    [Fact]
    public void What_failed_stands_before_what_held()
    {
        var reasons = Explain("E3", SmallCity.SecondNight);
        reasons = reasons[reasons.IndexOf("理由", StringComparison.Ordinal)..];
        Assert.InRange(reasons.IndexOf("✕ 未符合", StringComparison.Ordinal), 0, reasons.IndexOf("○ 符合", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_not_covered_reads_so_and_not_that_a_condition_failed()
    {
        var city = SmallCity.OnSecondNight();
        var files = city.Feeds().Select(
            f => (Path: f.Key, Text: f.Key.StartsWith("roster/", StringComparison.Ordinal)
                ? f.Value.Replace("編制內", "教師", StringComparison.Ordinal) : f.Value));
        var text = Explain("E1", SmallCity.SecondNight, files);
        Assert.Contains("結論　－ 不適用", text);
        Assert.Contains("－ 不適用　適用對象", text);
        Assert.DoesNotContain("未符合", text);
    }

    [Theory]
    [InlineData(2018, 12, 31, "")]
    [InlineData(2019, 1, 1, "已結束：計畫期間至107年12月31日（星期一）")]
    [InlineData(2017, 12, 31, "尚未開始：自107年1月1日（星期一）起")]
    public void Outside_a_plans_period_the_text_says_so(int year, int month, int day, string said)
    {
        var text = Explain("E1", new DateOnly(year, month, day));
        if (said.Length == 0) Assert.DoesNotContain("已結束", text);
        else Assert.Contains("小城市107年度數位學習計畫（smallcity-107）" + said, text);
    }

    private static string Explain(string employee, DateOnly asOf, IEnumerable<(string Path, string Text)>? files = null)
    {
        var listing = new FeedListingBuilder();
        foreach (var (path, content) in files ?? SmallCity.OnSecondNight().Feeds().Select(f => (Path: f.Key, Text: f.Value)))
            listing.Add(path, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));
        var inputs = NightInputs.Read(listing.Build(), SmallCity.Shelf(), [], asOf);
        var person = inputs.Night.Facts.Employees.Single(e => e.Number == employee);
        return ExplainText.Of(person, inputs.Decide(findings: true).Where(d => d.Employee == person), inputs, SmallCity.Shelf());
    }
}
