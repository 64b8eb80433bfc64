using LearningHours.Plans;
using static LearningHours.Tests.Core.Evaluation.Rules.RuleCase;

namespace LearningHours.Tests.Core.Evaluation.Rules;

/// <summary>All of, any of, one after the other.</summary>
public sealed class CombinationsTests
{
    private static readonly CertificateHeld Beginner = new("英語初級", []), Middle = new("英語中級", []);
    private static readonly HoursReached Hours = new(1, []);

    private static TextNight Held(params string[] cells) =>
        Night().Add("certificates", ["員工編號,類別,名稱,取得日", .. cells.Select(static c => $"E001,{c}")]);

    [Theory]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,2018-03-01", "2018-03-01 2018-03-01")]
    [InlineData("英語初級,甲,2018-03-01|英語中級,甲,2018-02-01", "2018-03-01 2018-03-01")]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,某日", "- 2018-02-01")]
    [InlineData("英語中級,甲,2018-02-01", "- -")]
    public void All_are_met_with_the_last(string cells, string days) =>
        Assert.Equal(days, Of(Held(cells.Split('|')), new AllOf([Beginner, Middle], [])).Days);

    [Theory]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,2018-03-01", "2018-02-01 2018-02-01")]
    [InlineData("英語初級,甲,2018-03-01|英語中級,甲,2018-02-01", "2018-02-01 2018-02-01")]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,某日", "2018-02-01 2018-01-01")]
    [InlineData("英語課程,甲,2018-02-01", "- -")]
    public void Any_is_met_with_the_first(string cells, string days) =>
        Assert.Equal(days, Of(Held(cells.Split('|')), new AnyOf([Beginner, Middle], [])).Days);

    [Theory]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,2018-01-31", "- -")]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,2018-02-01", "2018-02-01 2018-02-01")]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,2018-02-02", "2018-02-02 2018-02-02")]
    [InlineData("英語初級,甲,2018-02-01|英語中級,甲,2018-01-31|英語初級,甲,某日", "- 2018-01-31")]
    [InlineData("英語初級,甲,某日|英語中級,甲,2018-01-31", "- 2018-01-31")]
    [InlineData("英語中級,甲,2018-01-31", "- -")]
    public void A_step_counts_from_the_day_of_the_one_before(string cells, string days) =>
        Assert.Equal(days, Of(Held(cells.Split('|')), new InSequence([Beginner, Middle], [])).Days);

    [Theory]
    [InlineData(1, 30, "2018-02-10")] // the second step may be of the day on which the first could be met
    [InlineData(2, 30, "2018-02-10")]
    [InlineData(1, 9, "-")]
    public void A_step_that_could_be_met_sooner_lets_the_next_start_sooner(int kind, int hours, string possible)
    {
        // the certain record meets the first step only in June, after the certificate
        var night = Held("英語中級,甲,2018-02-10").Learn(1, "選修", 10, "2018-06-01 19:00:00- 2018-06-01 20:00:00")
            .Learn(1, kind == 1 ? "？？" : "進修", hours, kind == 1 ? "2018-02-01 19:00:00- 2018-02-01 20:00:00" : "某日");
        Assert.Equal($"- {possible}", Of(night, new InSequence([new HoursReached(10, []) { Platform = "eplus" }, Middle], [])).Days);
    }

    [Theory]
    [InlineData("all", "英語初級", "英語中級", 2, "Met group：下列2項條件均須符合 → 已符合2項")]
    [InlineData("all", "", "英語初級", 2, "Unknown group：下列2項條件均須符合 → 已符合1項")]
    [InlineData("all", "英語課程", "", 2, "Unmet group：下列2項條件均須符合 → 已符合0項")]
    [InlineData("any", "英語課程", "英語初級", 2, "Met group oneIsEnough：下列2項條件符合其一 → 已符合")]
    [InlineData("any", "英語課程", "", 2, "Unknown group oneIsEnough：下列2項條件符合其一 → 無法確認")]
    [InlineData("any", "英語課程", "MOOC完課", 2, "Unmet group oneIsEnough：下列2項條件符合其一 → 均未符合")]
    [InlineData("sequence", "英語初級", "英語初級", 2, "Met group：下列2項條件依序符合 → 已符合")]
    [InlineData("sequence", "", "英語初級", 2, "Unknown group：下列2項條件依序符合 → 無法確認")]
    [InlineData("sequence", "英語初級", "英語中級", 2, "Unmet group：下列2項條件依序符合 → 未符合")]
    [InlineData("sequence", "英語課程", "", 1, "Unmet group：下列2項條件依序符合 → 未符合")] // the second has nothing to follow
    public void What_is_joined_says_how_far_it_is_met(string kind, string first, string second, int parts, string told)
    {
        // the condition without a certificate is one of hours, whose feed is absent
        Requirement[] of = [Part(first), Part(second)];
        Requirement joined = kind switch { "all" => new AllOf(of, []), "any" => new AnyOf(of, []), _ => new InSequence(of, []) };
        var found = Of(Held("英語初級,甲,2018-02-01", "英語中級,甲,2018-01-31"), joined);
        Assert.Equal((told, parts), (found.Told.Split('\n')[0], found.Finding.Children.Count));
    }

    private static Requirement Part(string certificate) => certificate.Length == 0 ? Hours : new CertificateHeld(certificate, []);
}
