using LearningHours.Evaluation;
using LearningHours.Notices;
using LearningHours.Results;
using LearningHours.Tests.Core.Results;

namespace LearningHours.Tests.Core.Notices;

public class NewsTests
{
    private static readonly Decision Leave = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"));

    [Theory]
    [InlineData(null, Verdict.Eligible, "NewlyEligible")]
    [InlineData(Verdict.NotYet, Verdict.Eligible, "NewlyEligible")]
    [InlineData(Verdict.Unknown, Verdict.Eligible, "NewlyEligible")]
    [InlineData(Verdict.Eligible, Verdict.Eligible, "None")]
    [InlineData(Verdict.Eligible, Verdict.NotYet, "Reversed")]
    [InlineData(Verdict.Eligible, Verdict.Missed, "Reversed")]
    [InlineData(Verdict.Eligible, Verdict.Unknown, "Reversed")]
    [InlineData(Verdict.Eligible, Verdict.Excluded, "Reversed")]
    [InlineData(Verdict.NotYet, Verdict.Unknown, "Questioned")]
    [InlineData(Verdict.Missed, Verdict.Unknown, "Questioned")]
    [InlineData(null, Verdict.Unknown, "None")]
    [InlineData(Verdict.Unknown, Verdict.Unknown, "None")]
    [InlineData(Verdict.Unknown, Verdict.Missed, "Settled")]
    [InlineData(Verdict.Unknown, Verdict.Excluded, "Settled")]
    [InlineData(null, Verdict.NotYet, "None")]
    [InlineData(null, Verdict.Excluded, "None")]
    [InlineData(Verdict.NotYet, Verdict.Missed, "None")]
    [InlineData(Verdict.NotYet, Verdict.Excluded, "None")]
    public void Only_what_concerns_a_person_is_news(Verdict? before, Verdict now, string news)
    {
        var row = before is { } verdict ? DecisionRow.Of(Leave with { Verdict = verdict }) : null;
        var decision = Leave with { Verdict = now };
        Assert.Equal(news, NewsOf.Change(new DecisionChange(decision, DecisionRow.Of(decision), row)).ToString());
    }

    [Fact]
    public void Another_amount_or_another_day_is_a_correction()
    {
        Assert.Equal(News.Changed, NewsOf.Change(SampleChanges.After(Leave.Rewarded(r => r with { Amount = 3 }), Leave)));
        Assert.Equal(News.Changed, NewsOf.Change(
            SampleChanges.After(Leave.Rewarded(r => r with { UseBy = new DateOnly(2019, 2, 27) }), Leave)));
        Assert.Equal(News.Changed, NewsOf.Change(SampleChanges.After(Leave.Rewarded(r => r with { LastUsableDay = null }), Leave)));
    }

    [Fact]
    public void A_changed_reason_or_agency_alone_is_no_news()
    {
        Assert.Equal(News.None, NewsOf.Change(SampleChanges.After(Leave with { Finding = null }, Leave)));
        Assert.Equal(News.None, NewsOf.Change(
            SampleChanges.After(Leave with { Employment = Leave.Employment with { Agency = "X" } }, Leave)));
    }
}
