using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>
/// What people decided about somebody's entitlement, beside what the person was told of it before. It never changes a result (contract
/// reading 6), and is told as theirs: who decided, when and why.
/// </summary>
/// <param name="Now">The newest decision that stands; null where none does.</param>
/// <param name="Former">What was mailed; null where nothing was.</param>
internal sealed record HumanNews(HumanDecision? Now, ToldDecision? Former)
{
    /// <summary>Whether the person has not heard of it as it stands.</summary>
    public bool IsNews => Now is null ? Former is not null : ToldDecision.Of(Now) != Former;

    /// <summary>Whether it takes the place of something else that was told.</summary>
    public bool IsCorrection => IsNews && Former is not null;

    /// <summary>A refusal, or something that was told and does not stand any more.</summary>
    public bool IsAgainst => Now is not { Granted: true };

    /// <summary>What the memory of mails is to keep; empty for what was taken back.</summary>
    public string Said => Now is null ? "" : ToldDecision.Of(Now).Said;

    /// <summary>Null where nobody decided anything and nothing of the kind was told. While the feed is absent, or a row of it is refused
    /// that may be theirs, nothing counts as taken back.</summary>
    public static HumanNews? Of(Decision decision, NoticeTerms terms)
    {
        var former = terms.Memory.DecisionOf(decision.Plan.Id, decision.Employee.Number, decision.Entitlement.Id);
        var now = HumanDecisions.LastOf(decision, terms.Facts, terms.Night);
        return now is null && (former is null || IsInDoubt(decision.Employee.Number, terms.Facts)) ? null : new HumanNews(now, former);
    }

    /// <summary>Whether a decision that is not there may only be unread.</summary>
    public static bool IsInDoubt(string employee, FactBook facts) =>
        !facts.Has(FeedKind.Decisions) || facts.Refused.Of(FeedKind.Decisions, employee).Count > 0
        || facts.Refused.Of(FeedKind.Decisions, "").Count > 0; // those that name nobody

    /// <summary>A decision as one number, by which a personnel unit is known to have read of it.</summary>
    public static ulong MarkOf(Decision decision, HumanDecision human)
    {
        var of = string.Join('|', decision.Plan.Id, decision.Entitlement.Id, decision.Employee.Number, ToldDecision.Of(human).Said);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(of)));
    }
}
