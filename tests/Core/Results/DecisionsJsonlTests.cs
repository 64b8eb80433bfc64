using System.Text;
using System.Text.Json;
using LearningHours.Evaluation;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class DecisionsJsonlTests
{
    [Fact]
    public void Each_line_is_the_row_of_the_csv_and_then_the_finding_tree()
    {
        var tree = SampleNight.Node(FindingVerdict.Met, "要求", "觀察", children: SampleNight.Node(FindingVerdict.Note, "", "待入帳")) with
        {
            Records = [new FindingRecord("社會安定計畫", SampleNight.Time("2018-02-11 13:18:51"), SampleNight.Time("2018-02-13 12:05:22"),
                new FactSource("hours/a.csv", 7), null)],
        };
        var decision = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")) with { Finding = tree };
        Assert.Equal(
            """
            {"plan":"kaohsiung-107","entitlement":"comp-leave","employee":"E001","agency":"397010000A","verdict":"eligible","amount":"4","unit":"hours",
            "completed_on":"2018-08-31","apply_by":"","use_by":"2019-02-28","first_lapse":"2019-02-28","last_usable_day":"2019-02-27",
            "finding":{"rule":"S4-11","clause":"陸四","quote":"最高得補休4小時","required":"要求","observed":"觀察","verdict":"met",
            "records":[{"what":"社會安定計畫","from":"107年2月11日（星期日）13:18:51","to":"107年2月13日（星期二）12:05:22","source":"hours/a.csv 第7列","remark":null}],
            "children":[{"rule":"S4-11","clause":"陸四","quote":"最高得補休4小時","required":"","observed":"待入帳","verdict":"note","records":[],"children":[]}]}}
            """.ReplaceLineEndings("") + "\n",
            Text(decision));
    }

    [Fact]
    public void Without_findings_the_tree_is_null() =>
        Assert.EndsWith("\"finding\":null}\n", Text(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")) with { Finding = null }),
            StringComparison.Ordinal);

    [Fact]
    public void Every_line_can_be_read_by_itself_whatever_the_texts_hold()
    {
        var odd = SampleNight.Row(SampleNight.Renumbered(SampleNight.Person(1, "王小明"), "E\"\\\n1"), SampleNight.Leave, Verdict.Unknown,
            SampleNight.Node(FindingVerdict.Unknown, "<b>\u2028", new string('缺', 100_000)));
        var lines = Text(odd, odd).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var read = JsonDocument.Parse(lines[1]);
        Assert.Equal("E\"\\\n1", read.RootElement.GetProperty("employee").GetString());
        Assert.Equal(100_000, read.RootElement.GetProperty("finding").GetProperty("observed").GetString()!.Length);
    }

    private static string Text(params Decision[] decisions)
    {
        var stream = new MemoryStream();
        using (var jsonl = new DecisionsJsonl(stream)) foreach (var decision in decisions) jsonl.Add(decision);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
