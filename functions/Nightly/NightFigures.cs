using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Storage;

namespace LearningHours.Nightly;

/// <summary>How many accepted rows and, if a feed names people, how many people a night had: what the shrink guard compares.</summary>
public static class NightFigures
{
    /// <summary>By feed name. Only feeds that are present appear: one of which no file could be read is not.</summary>
    public static IReadOnlyDictionary<string, FeedFigures> Of(NightFacts night, DateOnly asOf) =>
        new SortedDictionary<string, FeedFigures>(
            night.Receipts.Where(r => night.Facts.Has(r.Feed)).GroupBy(r => r.Feed).ToDictionary(f => FeedNames.Of(f.Key),
                f => FiguresOf(f.Key, f.Sum(r => (long)r.Accepted), night, asOf)),
            StringComparer.Ordinal);

    private static FeedFigures FiguresOf(FeedKind feed, long rows, NightFacts night, DateOnly asOf)
    {
        var dates = Freshness.DatesOf(night, feed, asOf);
        return new FeedFigures(rows, PeopleOf(feed, night.Facts), dates.Received, dates.Newest);
    }

    private static int? PeopleOf(FeedKind feed, FactBook facts) => feed switch
    {
        FeedKind.Roster => facts.Employees.Count(static e => e.IsCertain),
        FeedKind.Hours => facts.Employees.Select(e => e.Person).Distinct().Count(p => facts.Ledger.CountOf(p) > 0),
        FeedKind.Attendance => facts.Attendance.Count,
        FeedKind.LeaveUsage => facts.LeaveUses.Count,
        FeedKind.Forum => facts.Forum.Count,
        FeedKind.Reports => facts.Reports.Count,
        FeedKind.Certificates => facts.Certificates.Count,
        FeedKind.Classes => facts.Classes.Count,
        FeedKind.Reflections => facts.Reflections.Count,
        FeedKind.Decisions => facts.Decisions.Count,
        FeedKind.Preferences => facts.Preferences.Count,
        FeedKind.Works => facts.Works.SelectMany(w => w.Authors).Distinct(StringComparer.Ordinal).Count(),
        FeedKind.Projects => facts.Projects.SelectMany(p => p.Members.Append(p.Leader)).Distinct(StringComparer.Ordinal).Count(),
        FeedKind.Applicants => facts.Applicants.Select(a => a.Employee).Distinct(StringComparer.Ordinal).Count(),
        _ => null,
    };
}
