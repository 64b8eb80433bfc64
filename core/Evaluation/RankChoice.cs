using System.Numerics;
using LearningHours.Evaluation.Awards;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>
/// Awards whose course set depends on the rank: 官等 on the as-of date. An empty or double one is judged under each rank it could be, and the
/// award is 待查 only if the verdicts differ (contract readings 3 and 24); otherwise amount and dates are those of the least favourable rank.
/// </summary>
internal static class RankChoice
{
    public static bool IsAskedBy(Award award) => award switch
    {
        TieredAward tiers => tiers.Tiers.Any(t => IsAskedBy(t.Requires)),
        LeavePerCourse leave => IsAskedBy(leave.Requires),
        _ => false,
    };

    /// <summary>The ranks that the person may have: all if the roster tells none.</summary>
    public static IEnumerable<Ranks> Of(PersonCase person)
    {
        var rank = person.Employment.Rank;
        return RankWords.Each.Where(one => rank == Ranks.None || rank.HasFlag(one));
    }

    public static AwardResult Judge(BoundEntitlement entitlement, PersonCase person, Trace? trace)
    {
        var rank = person.Employment.Rank == Ranks.None ? Ranks.All : person.Employment.Rank;
        if (BitOperations.PopCount((uint)rank) == 1)
        {
            person.Rank = rank;
            return AwardJudge.Judge(entitlement, person, trace);
        }

        AwardResult? common = null;
        var differ = false;
        var branches = trace?.Nested();
        foreach (var one in RankWords.Each)
        {
            if (!rank.HasFlag(one)) continue;
            person.Rank = one;
            var nested = branches?.Nested();
            var result = AwardJudge.Judge(entitlement, person, nested);
            differ |= common is { } before && before.State != result.State;
            common = common is { } so ? LessOf(so, result) : result;
            branches?.Add(entitlement.Entitlement, FindingWords.UnderRank(RankWords.Of(one)), Words(result), NodeVerdict(result.State),
                nested: nested!.Children, isGroup: true);
        }
        trace?.Add(entitlement.Entitlement, "官等", differ ? FindingWords.RanksDiffer : FindingWords.RanksAgree,
            differ ? FindingVerdict.Unknown : NodeVerdict(common!.Value.State), nested: branches!.Children, lacks: FeedKind.Roster,
            oneIsEnough: true, isGroup: true);
        return differ ? AwardResult.Doubtful : common!.Value;
    }

    /// <summary>The one with the smaller amount; of equal amounts, the one with the later day.</summary>
    private static AwardResult LessOf(AwardResult a, AwardResult b) =>
        b.Amount < a.Amount || (b.Amount == a.Amount && b.CompletedOn > a.CompletedOn) ? b : a;

    private static string Words(AwardResult result) => result.State switch
    {
        AwardState.Won => Phrases.Amount(result.Unit, result.Amount),
        AwardState.Doubtful => FindingWords.Unknown,
        _ => FindingWords.NotMet,
    };

    private static FindingVerdict NodeVerdict(AwardState state) => state switch
    {
        AwardState.Won => FindingVerdict.Met,
        AwardState.Doubtful => FindingVerdict.Unknown,
        _ => FindingVerdict.Unmet,
    };

    private static bool IsAskedBy(Requirement requirement) => requirement switch
    {
        SetCompleted set => set.SetByRank is not null,
        AllOf all => all.Of.Any(IsAskedBy),
        AnyOf any => any.Of.Any(IsAskedBy),
        InSequence sequence => sequence.Of.Any(IsAskedBy),
        _ => false,
    };
}
