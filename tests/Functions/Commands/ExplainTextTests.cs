using LearningHours.Commands;
using LearningHours.Nightly;
using LearningHours.Tests.Functions.Nightly;

namespace LearningHours.Tests.Functions.Commands;

public sealed class ExplainTextTests
{
    [Theory]
    [InlineData("E1", "符合　嘉獎1次", "○ 符合")]
    [InlineData("E3", "尚未", "✕ 未符合")]
    public void The_tree_names_verdict_clause_and_words_of_the_plan_and_masks_the_number(string employee, string verdict, string mark)
    {
        var inputs = NightInputs.Read(SmallCity.OnSecondNight().Listing(), SmallCity.Shelf(), [], SmallCity.SecondNight);
        var person = inputs.Night.Facts.Employees.Single(e => e.Number == employee);

        var text = ExplainText.Of(person, inputs.Decide(findings: true).Where(d => d.Employee == person), inputs);

        Assert.Contains($"學習一小時之嘉獎（commendation）：{verdict}", text);
        Assert.Contains(mark, text);
        Assert.Contains("[S9-1 壹]", text);
        Assert.Contains("107年8月25日（星期六）", text);
        Assert.Contains("****", text);
        Assert.DoesNotContain(person.Services[0].Id.Reveal(), text);
    }
}
