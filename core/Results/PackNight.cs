using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>What the packs of all agencies share once all decisions have passed. Thread-safe.</summary>
/// <param name="Seats">Places by class and government.</param>
/// <param name="Last">The night that tonight's results were compared with; null if there is none.</param>
internal sealed record PackNight(FactBook Facts, DateOnly AsOf, IReadOnlyList<SeatQuota> Seats, LastNight? Last)
{
    private static readonly FeedKind[] ShownDates = [FeedKind.Hours, FeedKind.Roster, FeedKind.Attendance];

    public static PackNight Of(FactBook facts, IReadOnlyList<Plan> plans, DateOnly asOf, LastNight? last) =>
        new(facts, asOf, [.. plans.SelectMany(p => SeatQuota.Of(p, facts, asOf))], last);

    /// <summary>The as-of date of the lists and, where known, the dates of receipt of the feeds their figures depend on.</summary>
    public string Footer =>
        PackWords.Footer(AsOf, string.Concat(ShownDates.Where(Facts.Received.ContainsKey)
        .Select(f => PackWords.Received(FeedNames.TitleOf(f), Facts.Received[f]))));

    public string NameOf(string agency) => Facts.Agencies.TryGetValue(agency, out var known) ? known.Name : agency;

    public string GovernmentOf(string agency) => Facts.Agencies.TryGetValue(agency, out var known) ? known.Government : "";
}
