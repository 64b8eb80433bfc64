using LearningHours.Evaluation;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>What a condition in doubt says is missing: it decides who is asked to hand it in.</summary>
public sealed class WhatLacksTests
{
    private const string Nameless = "證書未登載名稱", ListInDoubt = "有退件或清單名稱無法辨識之列", ListNotLoaded = "待補名單",
        PlatformUnknown = "未載明平臺", Refused = "本列資料遭退件";
    private const string LoadedList = "hualien-106/mooc,磨課師甲", LineOfNoList = "不明清單,磨課師乙";

    [Theory]
    [InlineData(LoadedList, "MOOC完課,,2017-02-01", FeedKind.Certificates, Nameless)]
    [InlineData(LineOfNoList, "MOOC完課,,2017-02-01", FeedKind.Lists, ListNotLoaded)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,磨課師乙,2017-02-01", FeedKind.Lists, ListInDoubt)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,,2017-02-01", FeedKind.Certificates, Nameless)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,,2017-02-01|E001,MOOC完課,磨課師乙,2017-03-01", FeedKind.Lists, ListInDoubt)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,磨課師甲,某日", FeedKind.Certificates, "退件")]
    public void A_certificate_of_a_list(string lists, string certificates, FeedKind lacks, string said) =>
        Lacks(Mooc(lists, certificates), OneCertificate(), "mooc", "2018-06-01", "MOOC完課", lacks, said);

    [Theory]
    [InlineData(LoadedList, "MOOC完課,磨課師甲,2017-02-01|E001,MOOC實體認證,,2017-03-01", FeedKind.Certificates, Nameless)]
    [InlineData(LineOfNoList, "MOOC完課,磨課師甲,2017-02-01|E001,MOOC實體認證,磨課師甲,2017-03-01", FeedKind.Lists, ListNotLoaded)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,磨課師乙,2017-02-01|E001,MOOC實體認證,磨課師乙,2017-03-01", FeedKind.Lists, ListInDoubt)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,磨課師甲,2017-02-01|E001,MOOC實體認證,,2017-03-01", FeedKind.Certificates, Nameless)]
    [InlineData(LoadedList + "|" + LineOfNoList, "MOOC完課,磨課師甲,2017-02-01|E001,MOOC實體認證,磨課師甲,某日", FeedKind.Certificates, "退件")]
    public void A_pair_of_certificates(string lists, string certificates, FeedKind lacks, string said) =>
        Lacks(Mooc(lists, certificates), TextNight.Plan("hualien-106"), "mooc", "2018-06-01", "MOOC完課", lacks, said);

    private const string Saturday = "2018-02-10 10:00:00- 2018-02-10 11:00:00", Monday = "2018-02-05 10:00:00- 2018-02-05 11:00:00";

    [Theory]
    // a certain record without a platform is not mended by correcting a refused row
    [InlineData("commendation", "", Monday, true, FeedKind.Courses)]
    [InlineData("comp-leave", "", Saturday, true, FeedKind.Courses)]
    [InlineData("comp-leave", "", Saturday, false, FeedKind.Courses)]
    // one in working time is out: only the refused row is left
    [InlineData("comp-leave", "e等公務園+學習平臺", Monday, true, FeedKind.Hours)]
    [InlineData("comp-leave", "", Monday, true, FeedKind.Hours)]
    public void A_course_of_a_set(string entitlement, string platform, string at, bool isRefused, FeedKind lacks)
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var course = plan.Sets[0].Courses[0].Title;
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance)
            .LearnSet(1, plan, plan.Sets[0].Id, Saturday, course).Learn(1, course, 1, at, platform);
        if (isRefused) night.Learn(1, course, 1, "某日");
        Lacks(night, plan, entitlement, "2018-08-01", course, lacks, lacks == FeedKind.Courses && !isRefused ? PlatformUnknown : "");
    }

    [Fact]
    public void A_record_without_a_platform_in_working_time_does_not_count_anyway()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var course = plan.Sets[0].Courses[0].Title;
        var night = new TextNight("高雄市").Person(1).Add("attendance", TextNight.Attendance).Learn(1, course, 1, Monday, "");
        var record = Assert.Single(Node(night, plan, "comp-leave", "2018-08-01", course).Records);
        Assert.Equal((RecordUse.NotCounted, NotCountedReason.NotOffHours), (record.Use, record.Why));
    }

    private static void Lacks(TextNight night, Plan plan, string entitlement, string asOf, string required, FeedKind lacks, string said)
    {
        var node = Node(night, plan, entitlement, asOf, required);
        Assert.Equal((FindingVerdict.Unknown, lacks), (node.Verdict, node.Lacks));
        Assert.Contains(said, node.Observed.ToString(), StringComparison.Ordinal);
    }

    private static Finding Node(TextNight night, Plan plan, string entitlement, string asOf, string required)
    {
        var decision = Evaluator.Evaluate(plan, night.Read().Facts, DateOnly.ParseExact(asOf, "yyyy-MM-dd"), findings: true)
            .Single(d => d.Entitlement.Id == entitlement);
        return Leaves(decision.Finding!).First(f => f.Required.ToString().Contains(required, StringComparison.Ordinal));
    }

    private static IEnumerable<Finding> Leaves(Finding finding) =>
        finding.Children.Count == 0 ? [finding] : finding.Children.SelectMany(Leaves);

    private static TextNight Mooc(string lists, string certificates) => new TextNight("花蓮縣").Person(1)
        .Add("lists", ["清單,課程名稱", .. lists.Split('|')])
        .Add("certificates", ["員工編號,類別,名稱,取得日", .. $"E001,{certificates}".Split('|')]);

    /// <summary>The plan with one certificate of the list instead of two of one course.</summary>
    private static Plan OneCertificate()
    {
        var plan = TextNight.Plan("hualien-106");
        return plan with { Entitlements = [.. plan.Entitlements.Select(static e => e.Id != "mooc" ? e : e with { Award = One(e.Award) })] };

        static TieredAward One(Award award)
        {
            var tiered = (TieredAward)award;
            var pair = (CertificatePair)tiered.Tiers[0].Requires;
            var one = new CertificateHeld(pair.First, pair.Rules) { List = pair.List };
            return tiered with { Tiers = [tiered.Tiers[0] with { Requires = one }] };
        }
    }
}
