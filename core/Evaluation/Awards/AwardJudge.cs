using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>Judges an award on one person's facts: one static function for each kind of award.</summary>
internal static class AwardJudge
{
    public static AwardResult Judge(BoundEntitlement entitlement, PersonCase person, Trace? trace) => entitlement.Entitlement.Award switch
    {
        TieredAward award => TieredRule.Judge(award, entitlement, person, trace),
        LeavePerCourse award => LeaveLotsRule.Judge(award, entitlement, person, trace),
        TicketPerCourse award => TicketRule.Judge(award, entitlement, person, trace),
        WorkAward award => WorkRule.Judge(award, entitlement, person, trace),
        WorkHeadAward award => WorkHeadRule.Judge(award, entitlement, person, trace),
        ProjectAward award => ProjectRule.Judge(award, entitlement, person, trace),
        SeatAward award => SeatRule.Judge(award, entitlement, person, trace),
        var other => throw new ArgumentOutOfRangeException(nameof(entitlement), other.GetType().Name, null),
    };
}
