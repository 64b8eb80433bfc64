using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>Seats in a class by government: a government with too many applicants may get at most ten seats that others leave.</summary>
public sealed class SeatQuotaTests
{
    private static readonly DateOnly AsOf = new(2015, 3, 1);

    [Theory]
    [InlineData(49, 40, "臺南市 49 1 0/高雄市 40 10 0")]
    [InlineData(50, 40, "臺南市 50 0 0/高雄市 40 10 0")]
    [InlineData(51, 40, "臺南市 51 0 1/高雄市 40 10 0")]
    [InlineData(60, 40, "臺南市 60 0 10/高雄市 40 10 0")]
    [InlineData(65, 30, "臺南市 65 0 10/高雄市 30 20 0")] // at most ten
    [InlineData(60, 47, "臺南市 60 0 3/高雄市 47 3 0")] // no more than others leave
    [InlineData(60, 60, "臺南市 60 0 0/高雄市 60 0 0")]
    public void What_is_over_is_proposed_from_what_is_left(int tainan, int kaohsiung, string expected)
    {
        var night = new TextNight("臺南市").Person(1).Add("applicants", "活動,員工編號,政府,程度,推薦,角色");
        night.Add("applicants", [.. Enumerable.Range(0, tainan).Select(i => $"english-camp,T{i:000},臺南市,初級,是,")]);
        night.Add("applicants", [.. Enumerable.Range(0, kaohsiung).Select(i => $"english-camp,K{i:000},高雄市,初級,是,")]);
        var seats = SeatQuota.Of(TextNight.Plan("rad-104"), night.Facts(), AsOf).Where(q => q.Entitlement.Id == "english-camp");
        Assert.Equal(expected, string.Join('/', seats.OrderBy(q => q.Government == "臺南市" ? 0 : 1)
            .Select(q => $"{q.Government} {q.Asked} {q.Unused} {q.Proposed}")));
    }

    [Fact]
    public void Places_left_go_round_so_that_nobody_gets_more_for_coming_first()
    {
        var night = new TextNight("臺南市").Person(1).Add("applicants", "活動,員工編號,政府,程度,推薦,角色");
        foreach (var (government, count) in new[] { ("臺南市", 60), ("高雄市", 60), ("花蓮縣", 45) })
            night.Add("applicants", [.. Enumerable.Range(0, count).Select(i => $"english-camp,{government[0]}{i:000},{government},初級,是,")]);
        var proposed = SeatQuota.Of(TextNight.Plan("rad-104"), night.Facts(), AsOf)
            .Where(q => q.Entitlement.Id == "english-camp" && q.Over > 0).Select(q => q.Proposed);
        Assert.Equal([2, 3], proposed.Order());
    }
}
