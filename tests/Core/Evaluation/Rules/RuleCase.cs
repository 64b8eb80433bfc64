using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Evaluation.Rules;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>One condition judged on the facts of person 1: its two bounds, and its finding as lines of text.</summary>
internal sealed record RuleCase(Outcome Outcome, Finding Finding)
{
    public const string First = "社會安定計畫", Second = "颱風地震完全攻略", Eplus = "e等公務園+學習平臺";
    public const string Period = "107年1月1日（星期一）起至107年8月31日（星期五，含當日）止";

    /// <summary>The plan of 107 with two courses in its set, and with a list.</summary>
    public static readonly Plan Small = TextNight.Plan("kaohsiung-107") with
    {
        Sets = [TextNight.Plan("kaohsiung-107").Sets[0] is var set ? set with { Courses = [.. set.Courses.Take(2)] } : null!],
        Lists = [new ExternalList("kaohsiung-107/list", "測試名單", []) { Names = ["kaohsiung-107/list"] }],
    };

    /// <summary>Judges with and without findings, which must come to the same.</summary>
    public static RuleCase Of(TextNight night, Requirement requirement, string from = "2018-01-01", string to = "2018-08-31",
        string asOf = "2018-09-01", string notBefore = "", Plan? plan = null)
    {
        var facts = night.Read().Facts;
        plan ??= Small;
        var person = new PersonCase(new PlanBinding(plan, facts, Day(asOf)));
        person.Take(facts.Employees.Single(static e => e.Number == TextNight.Number(1)));
        var trace = new Trace(new FindingTexts(plan, facts));
        var window = new Window(Day(from), Day(to), []);
        var first = notBefore.Length == 0 ? DateOnly.MinValue : Day(notBefore);
        var outcome = Requirements.Judge(requirement, person, window, first, trace);
        Assert.Equal(outcome, Requirements.Judge(requirement, person, window, first, null));
        return new RuleCase(outcome, Assert.Single(trace.Children));
    }

    /// <summary>Asks about person 1 in the window, after it has ended.</summary>
    public static T InWindow<T>(TextNight night, Func<PersonCase, Scope, T> ask)
    {
        var facts = night.Read().Facts;
        var person = new PersonCase(new PlanBinding(Small, facts, Day("2018-09-01")));
        person.Take(facts.Employees.Single(static e => e.Number == TextNight.Number(1)));
        var days = Small.Entitlements[0].Window.Days;
        return ask(person, new Scope(days, person.Span(days, DateOnly.MinValue), DateOnly.MinValue));
    }

    public static TextNight Night() => new TextNight("高雄市").Person(1);

    /// <summary>The day on which it is certainly met, and the first on which it could be met; <c>-</c> for none.</summary>
    public string Days => $"{Text(Outcome.Sure)} {Text(Outcome.Possible)}";

    /// <summary>
    /// The tree: verdict, what is required, what was observed and what lacks; then the records with what became of them; then the children.
    /// The window is short.
    /// </summary>
    public string Told => string.Join('\n', Lines(Finding, "")).Replace(Period, "〔期間〕", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(Finding finding, string indent)
    {
        var kind = (finding.IsGroup ? " group" : "") + (finding.OneIsEnough ? " oneIsEnough" : "");
        var lacks = finding.Lacks is { } feed ? $" [{feed}]" : "";
        yield return $"{indent}{finding.Verdict}{kind}：{finding.Required} → {finding.Observed}{lacks}";
        foreach (var r in finding.Records)
        {
            var use = r.Use switch { RecordUse.Evidence => "", RecordUse.NotCounted => $" [{r.Why}]", _ => $" [{r.Use}]" };
            yield return $"{indent}· {r.What}，{r.To}：{r.Remark}{use}";
        }
        foreach (var line in finding.Children.SelectMany(child => Lines(child, indent + "  "))) yield return line;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
