using System.Security.Cryptography;
using System.Text;
using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Exports;
using LearningHours.Plans;

namespace LearningHours.Nightly;

/// <summary>Everything a night judges: its date, its facts, its plans. Made once, judged by whoever needs the decisions.</summary>
public sealed record NightInputs(DateOnly AsOf, NightFacts Night, IReadOnlyList<PlanReading> Plans, IReadOnlyList<Warning> Warnings)
{
    /// <summary>Reads the feeds, then chooses the plans: which are current depends on the calendar the feeds bring.</summary>
    public static NightInputs Read(FeedListing feeds, PlanShelf shelf, IReadOnlyCollection<string> planIds, DateOnly asOf)
    {
        var planTitles = shelf.Plans.SelectMany(static p => p.Plan!.Sets).SelectMany(static s => s.Courses).Select(static c => c.Title);
        var night = FactReader.Read(feeds.Files, OfficeCalendar.BuiltIn, planTitles);
        return new NightInputs(asOf, night, shelf.Choose(planIds, asOf, night.Facts.Calendar), [.. feeds.Warnings, .. night.Warnings]);
    }

    /// <summary>In the order of results: plan, entitlement, 員工編號, all ordinal.</summary>
    public IEnumerable<Decision> Decide(bool findings) => Plans.SelectMany(p => Evaluator.Evaluate(p.Plan!, Night.Facts, AsOf, findings));

    public IReadOnlyDictionary<string, string> PlanHashes => Plans.ToDictionary(p => p.Plan!.Id, p => p.Sha256, StringComparer.Ordinal);

    /// <summary>SHA-256 over everything the results depend on: two nights of the same hash say the same.</summary>
    public string Hash()
    {
        var text = new StringBuilder().Append(EngineVersion.Text).Append('\n').Append(AsOf.ToString("O")).Append('\n').Append(Night.Facts.Calendar.ContentHash).Append('\n');
        foreach (var plan in Plans) text.Append(plan.Plan!.Id).Append(' ').Append(plan.Sha256).Append('\n');
        foreach (var file in Night.Receipts) text.Append(file.Path).Append(' ').Append(file.Sha256).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
