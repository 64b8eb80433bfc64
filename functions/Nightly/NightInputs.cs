using System.Security.Cryptography;
using System.Text;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Options;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Nightly;

/// <summary>Everything a night judges: its date, its facts, its plans. Created once, judged by whoever needs the decisions.</summary>
public sealed record NightInputs(DateOnly AsOf, NightFacts Night, IReadOnlyList<PlanReading> Plans, IReadOnlyList<Warning> Warnings)
{
    /// <summary>Code of the warning that nothing was judged.</summary>
    private const string NoPlan = "no-plan";

    /// <summary>Reads the feeds, then chooses the plans: which are current depends on the calendar the feeds bring.</summary>
    /// <param name="store">Holds the learning records and must outlive the inputs; null keeps them in memory.</param>
    public static NightInputs Read(FeedListing feeds, PlanShelf shelf, IReadOnlyCollection<string> planIds, DateOnly asOf,
        IRecordStore? store = null, IReadOnlyDictionary<FeedKind, int>? rhythm = null) =>
        Of(feeds, FactReader.Read(feeds.Files, OfficeCalendar.BuiltIn, TitlesOf(shelf), store, Environment.ProcessorCount),
            shelf, planIds, asOf, rhythm);

    /// <summary>Like <see cref="Read"/>, for feeds that have already been read.</summary>
    /// <param name="rhythm">The number of days within which each feed usually brings something new; null skips the check.</param>
    public static NightInputs Of(
        FeedListing feeds, NightFacts night, PlanShelf shelf, IReadOnlyCollection<string> planIds, DateOnly asOf,
        IReadOnlyDictionary<FeedKind, int>? rhythm = null)
    {
        var plans = shelf.Choose(planIds, asOf, night.Facts.Calendar);
        IEnumerable<Warning> none = plans.Count == 0 && night.Warnings.All(w => w.Code != NoPlan)
            ? [new Warning(NoPlan, ListingWords.NoPlan(asOf))]
            : [];
        // What was read from an image of the night brings the warnings of its reader.
        var names = KnownNames.Unknown(night.Facts, () => shelf.Plans.Select(static p => p.Plan!)).Except(night.Warnings);
        return new NightInputs(asOf, night, plans,
            [.. none, .. feeds.Warnings, .. night.Warnings, .. names, .. rhythm is null ? [] : Freshness.Warnings(night, asOf, rhythm)]);
    }

    /// <summary>The course titles that plans name: titles damaged in transit are compared with them.</summary>
    public static IEnumerable<string> TitlesOf(PlanShelf shelf) =>
        shelf.Plans.SelectMany(static p => p.Plan!.Sets).SelectMany(static s => s.Courses).Select(static c => c.Title);

    /// <summary>All decisions in the order of the results: by plan, entitlement and 員工編號, all ordinal.</summary>
    public IEnumerable<Decision> Decide(bool findings) => Plans.SelectMany(p => Evaluator.Evaluate(p.Plan!, Night.Facts, AsOf, findings));

    /// <summary>The same decisions, made on all cores, in slices that <paramref name="begin"/> creates.</summary>
    /// <param name="people">The range of the facts' employees to decide; null for all.</param>
    public IEnumerable<DecisionSlice> DecideInSlices(bool findings, Func<DecisionSlice> begin, Range? people = null) =>
        Plans.SelectMany(p => Evaluator.EvaluateSlices(p.Plan!, Night.Facts, AsOf, findings, begin,
            static (slice, decision) => slice.Add(decision), people));

    public IReadOnlyDictionary<string, string> PlanHashes => Plans.ToDictionary(p => p.Plan!.Id, p => p.Sha256, StringComparer.Ordinal);

    /// <summary>
    /// SHA-256 (lower-case hex) over what decisions and results depend on: engine, date, calendar, files, warnings, every plan of the shelf
    /// (damaged titles and unknown names are compared with all of them) and the fonts of the forms. Two nights with the same hash decide
    /// and write the same; what earlier nights left no longer changes once a night is done.
    /// </summary>
    /// <param name="formFont">The setting <c>FormFont</c>.</param>
    public string Hash(PlanShelf shelf, string formFont)
    {
        var text = new StringBuilder().Append(EngineVersion.Text).Append('\n').Append(AsOf.ToString("O")).Append('\n')
            .Append(Night.Facts.Calendar.ContentHash).Append('\n');
        foreach (var plan in Plans.Concat(shelf.Plans)) text.Append(plan.Plan!.Id).Append(' ').Append(plan.Sha256).Append('\n');
        foreach (var file in Night.Receipts)
            text.Append(file.Path).Append(' ').Append(file.Sha256).Append(' ').Append(file.Received?.ToString("O")).Append('\n');
        foreach (var (code, said, count) in Warnings) text.Append(code).Append(' ').Append(said).Append(' ').Append(count).Append('\n');
        text.Append(FormFonts.HashOf(formFont));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
