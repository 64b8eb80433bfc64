using System.Text;
using LearningHours.Plans;

namespace LearningHours.Tests.PlanCases;

/// <summary>Tests the runner itself: a wrong case must never pass.</summary>
public sealed class CaseRunnerTests
{
    private const string Good = """
        {
          "plan": "kaohsiung-107",
          "asOf": "2018-09-01",
          "feeds": {
            "agencies": ["機關代碼,機關名稱,政府", "397000000A,高雄市政府,高雄市"],
            "roster": ["員工編號,身分證字號,姓名,機關代碼,人員類別", "K1,A131415925,林曉晴,397000000A,編制內"],
            "attendance": ["員工編號,類別,起,迄"]
          },
          "cases": [
            {
              "name": "a night without learning",
              "shows": ["S4-11"],
              "expect": { "K1": { "comp-leave": "missed" } }
            }
          ]
        }
        """;

    [Fact]
    public void A_right_case_passes() => Run(Good);

    [Theory]
    [InlineData("\"missed\"", "\"notYet\"")]
    [InlineData("\"missed\"", "\"eligible 4 hours\"")]
    [InlineData("\"missed\"", "\"none\"")]
    [InlineData("{ \"K1\": {", "{ \"K2\": {")]
    public void A_wrong_expectation_goes_red(string right, string wrong)
    {
        var e = Assert.Throws<CaseException>(() => Run(Good.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains("expected", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_shows_the_finding_tree()
    {
        var e = Assert.Throws<CaseException>(() => Run(Good.Replace("\"missed\"", "\"notYet\"", StringComparison.Ordinal)));
        Assert.Contains("尚缺", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_no_finding_says_go_red()
    {
        Run(Good.Replace("\"expect\"", "\"says\": [\"社會安定計畫\"], \"expect\"", StringComparison.Ordinal));
        Assert.Throws<CaseException>(() => Run(Good.Replace("\"expect\"", "\"says\": [\"無此文字\"], \"expect\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"asOf\":", "\"asof\":")]
    [InlineData("\"asOf\":", "\"unknown\": 1, \"asOf\":")]
    [InlineData("\"shows\":", "\"showed\":")]
    [InlineData("\"shows\":", "\"extra\": true, \"shows\":")]
    [InlineData("\"comp-leave\":", "\"compleave\":")]
    [InlineData("\"agencies\":", "\"agency\":")]
    [InlineData("\"S4-11\"", "\"S4-99\"")]
    [InlineData("kaohsiung-107", "kaohsiung-108")]
    public void An_unknown_key_goes_red(string right, string wrong) =>
        Assert.Throws<CaseException>(() => Run(Good.Replace(right, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "plan": "kaohsiung-107", "asOf": "2018-09-01", "feeds": {}, "cases": [] }""")]
    public void An_empty_file_goes_red(string text) => Assert.Throws<CaseException>(() => Run(text));

    [Fact]
    public void A_case_that_expects_nothing_goes_red() =>
        Assert.Throws<CaseException>(() => Run(Good.Replace("{ \"comp-leave\": \"missed\" }", "{}", StringComparison.Ordinal)));

    [Fact]
    public void A_row_that_the_reader_refuses_goes_red() =>
        Assert.Throws<CaseException>(() => Run(Good.Replace("林曉晴,397000000A,編制內", "林曉晴,397000000A", StringComparison.Ordinal)));

    [Fact]
    public void Every_plan_has_cases()
    {
        var plans = CaseFolder.Discover().Select(c => CaseFolder.Read(c.File).Plan).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(PlanCatalog.BuiltIn.Select(r => r.Plan!.Id).Except(plans, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_that_decides_is_shown_by_a_case()
    {
        var shown = CaseFolder.Discover().Select(c => c.File).Distinct(StringComparer.Ordinal)
            .SelectMany(file => CaseFolder.Read(file).Cases.SelectMany(c => c.Shows)).ToHashSet(StringComparer.Ordinal);
        foreach (var plan in PlanCatalog.BuiltIn.Select(r => r.Plan!))
        {
            var printed = plan.Documents.SelectMany(d => d.Rules).Concat(plan.Kpis.SelectMany(k => k.Rules));
            var decides = plan.Rules.Where(r => r.Treatment == Treatment.Computed).Select(r => r.Id).Except(printed,
                StringComparer.Ordinal);
            Assert.Empty(decides.Except(shown, StringComparer.Ordinal));
        }
    }

    private static void Run(string json)
    {
        var file = CaseFile.Read("a.cases.json", Encoding.UTF8.GetBytes(json));
        CaseRunner.Run(CaseFolder.PlanOf("a.cases.json", file), file, file.Cases[0]);
    }
}
