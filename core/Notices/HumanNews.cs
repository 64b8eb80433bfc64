using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>
/// What people decided about a person's entitlement, beside what the person was last told of it. It never changes a result (contract
/// reading 6) and is reported as their decision: who decided, when and why.
/// </summary>
/// <param name="Now">The newest decision in force; null if there is none.</param>
/// <param name="Former">What was last mailed; null if nothing was.</param>
internal sealed record HumanNews(HumanDecision? Now, ToldDecision? Former)
{
    /// <summary>Whether the person has not yet been told the decision as it stands.</summary>
    public bool IsNews => Now is null ? Former is not null : ToldDecision.Of(Now) != Former;

    /// <summary>Whether it replaces something that was told before.</summary>
    public bool IsCorrection => IsNews && Former is not null;

    /// <summary>A refusal, or a decision that was told and no longer stands.</summary>
    public bool IsAgainst => Now is not { Granted: true };

    /// <summary>What the mail memory keeps; empty if the decision was taken back.</summary>
    public string Said => Now is null ? "" : ToldDecision.Of(Now).Said;

    /// <summary>
    /// Returns null if nobody decided anything and no decision was ever told. While the feed is absent, or one of its refused rows may
    /// concern the person, no decision counts as taken back.
    /// </summary>
    public static HumanNews? Of(Decision decision, NoticeTerms terms)
    {
        var former = terms.Memory.DecisionOf(decision.Plan.Id, decision.Employee.Number, decision.Entitlement.Id);
        var now = HumanDecisions.LastOf(decision, terms.Facts, terms.Night);
        return now is null && (former is null || IsInDoubt(decision.Employee.Number, terms.Facts)) ? null : new HumanNews(now, former);
    }

    /// <summary>Whether a decision that is missing may merely not have been read.</summary>
    public static bool IsInDoubt(string employee, FactBook facts) =>
        !facts.Has(FeedKind.Decisions) || facts.Refused.Of(FeedKind.Decisions, employee).Count > 0
        || facts.Refused.Of(FeedKind.Decisions, "").Count > 0; // refused rows that name nobody

    /// <summary>A human decision as one number, by which the mail memory knows that a personnel unit has been told of it.</summary>
    public static ulong MarkOf(Decision decision, HumanDecision human)
    {
        var of = string.Join('|', decision.Plan.Id, decision.Entitlement.Id, decision.Employee.Number, ToldDecision.Of(human).Said);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(of)));
    }
}
