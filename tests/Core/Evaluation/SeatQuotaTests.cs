using LearningHours.Evaluation;
using LearningHours.Plans;

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

    [Fact]
    public void What_several_governments_leave_goes_together()
    {
        var night = new TextNight("臺南市").Person(1).Add("applicants", "活動,員工編號,政府,程度,推薦,角色");
        foreach (var (government, count) in new[] { ("臺南市", 60), ("高雄市", 48), ("花蓮縣", 47) })
            night.Add("applicants", [.. Enumerable.Range(0, count).Select(i => $"english-camp,{government[0]}{i:000},{government},初級,是,")]);
        Assert.Equal(["臺南市 60 5", "花蓮縣 47 0", "高雄市 48 0"], SeatQuota.Of(TextNight.Plan("rad-104"), night.Facts(), AsOf)
            .Select(static q => $"{q.Government} {q.Asked} {q.Proposed}"));
    }

    [Fact]
    public void Classes_come_by_id_and_governments_by_name_and_who_has_no_government_is_of_none()
    {
        var plan = TextNight.Plan("rad-104");
        var camp = plan.Entitlements.Single(static e => e.Id == "english-camp");
        var first = camp with { Id = "a-camp", Award = (SeatAward)camp.Award with { Activities = ["甲營"] } };
        plan = plan with { Entitlements = [.. plan.Entitlements, first] };
        var night = new TextNight("臺南市").Person(1).Add("applicants", "活動,員工編號,政府,程度,推薦,角色",
            "english-camp,T001,高雄市,初級,是,", "english-camp,T002,臺南市,初級,是,", "english-camp,T003,,初級,是,", "甲營,T004,高雄市,初級,是,");
        Assert.Equal(["a-camp 高雄市 1", "english-camp 臺南市 1", "english-camp 高雄市 1"],
            SeatQuota.Of(plan, night.Facts(), AsOf).Select(static q => $"{q.Entitlement.Id} {q.Government} {q.Asked}"));
    }
}
