using LearningHours.Evaluation;
using LearningHours.Notices;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Advice;

public class AdviceInLettersTests
{
    [Fact]
    public void Whoever_becomes_eligible_is_told_of_the_better_tier_in_the_same_mail()
    {
        var plan = TextNight.Plan("kaohsiung-103");
        const string saturday = "2014-05-10 09:00:00- 2014-05-10 18:00:00";
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).LearnSet(1, plan, "main-recommended", saturday)
            .LearnSet(1, plan, "side-2", saturday);
        var text = Mail(plan, night, new DateOnly(2014, 6, 3));
        Assert.Contains("等一等：較高獎勵仍可達成。再16小時可改為嘉獎2次，103年8月31日（星期日，含當日）前；每年以獎勵1次為限", text, StringComparison.Ordinal);
        Assert.Contains("尚缺「副餐3-豪華主廚餐」9門16小時（e學中心）", text, StringComparison.Ordinal);
    }

    private static string Mail(Plan plan, TextNight night, DateOnly asOf)
    {
        var facts = night.Facts();
        var decisions = Evaluator.Evaluate(plan, facts, asOf, findings: true)
            .Select(d => d with { Employment = d.Employment with { Email = "e001@test.example" } })
            .Select(d => new DecisionChange(d, DecisionRow.Of(d), null)).ToList();
        var terms = Notices.SampleChanges.Terms(facts, asOf);
        return Assert.Single(NoticePolicy.Compose(terms, decisions), n => n.Kind == NoticeKind.Staff).Text;
    }
}
