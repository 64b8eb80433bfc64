using System.Globalization;
using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>Two bounds joined: what is met, what a missing fact could meet, and when.</summary>
public sealed class OutcomeTests
{
    /// <summary>Days of May, as <c>sure possible</c>, with <c>-</c> for never.</summary>
    [Theory]
    [InlineData("3 3", "5 5", "5 5", "3 3")]
    [InlineData("5 5", "3 3", "5 5", "3 3")]
    [InlineData("4 4", "4 4", "4 4", "4 4")]
    [InlineData("3 3", "- 5", "- 5", "3 3")]
    [InlineData("- 5", "3 3", "- 5", "3 3")]
    [InlineData("5 5", "- 3", "- 5", "5 3")]
    [InlineData("- 3", "- 5", "- 5", "- 3")]
    [InlineData("3 3", "- -", "- -", "3 3")]
    [InlineData("- -", "3 3", "- -", "3 3")]
    [InlineData("- -", "- 4", "- -", "- 4")]
    [InlineData("- -", "- -", "- -", "- -")]
    [InlineData("5 2", "4 3", "5 3", "4 2")]
    public void Both_are_met_on_the_later_day_and_either_on_the_earlier(string a, string b, string both, string either)
    {
        Assert.Equal(Of(both), Outcome.Both(Of(a), Of(b)));
        Assert.Equal(Of(either), Outcome.Either(Of(a), Of(b)));
    }

    [Theory]
    [InlineData("3 3", FindingVerdict.Met)]
    [InlineData("- 3", FindingVerdict.Unknown)]
    [InlineData("- -", FindingVerdict.Unmet)]
    public void Only_what_a_missing_fact_could_meet_is_unknown(string outcome, FindingVerdict verdict) =>
        Assert.Equal(verdict, Of(outcome).Verdict);

    [Fact]
    public void Of_two_standings_the_less_certain_holds()
    {
        Standing[] all = [Standing.No, Standing.Perhaps, Standing.Yes];
        for (var a = 0; a < 3; a++)
            for (var b = 0; b < 3; b++) Assert.Equal(all[Math.Min(a, b)], all[a].And(all[b]));
    }

    private static Outcome Of(string days)
    {
        var parts = days.Split(' ');
        return new(Day(parts[0]), Day(parts[1]));
    }

    private static DateOnly? Day(string day) => day == "-" ? null : new DateOnly(2018, 5, int.Parse(day, CultureInfo.InvariantCulture));
}
