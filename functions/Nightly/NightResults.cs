using System.Collections.Concurrent;
using LearningHours.Forms;
using LearningHours.Kpis;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Reports;
using LearningHours.Results;
using LearningHours.Tables;

namespace LearningHours.Nightly;

/// <summary>Writes the files of contract section 3 for one night, each decision as it is made.</summary>
public static class NightResults
{
    /// <param name="findings">True also writes decisions.jsonl and the packs; false writes only decisions.csv, run.json
    /// and the rejects.</param>
    /// <param name="progress">Receives the number of decisions made so far.</param>
    /// <param name="packed">Receives the number of packs written so far and the number of all packs, on any thread.</param>
    /// <param name="pass">Receives every slice in the order of the results, with its <see cref="DecisionSlice.Rows"/> filled; the content
    /// is gone when the call returns.</param>
    /// <param name="earlier">What earlier nights left; null if none are known.</param>
    /// <param name="forms">The formats in which forms are written; null for OpenDocument text only.</param>
    /// <returns>The content of <c>run.json</c>.</returns>
    public static RunReport Write(NightInputs inputs, ResultFolder folder, bool findings, StepTimes times, Action<int>? progress = null,
        Action<DecisionSlice>? pass = null,
        Action<int, int>? packed = null, EarlierNights? earlier = null, IReadOnlyList<SheetFormat>? forms = null)
    {
        // What does not depend on decisions is written in parallel with them.
        var undecided = Task.Run(() => WriteUndecided(inputs, folder, findings, times));
        try
        {
            return WriteDecided(inputs, folder, findings, slices => inputs.DecideInSlices(findings, slices.Begin), undecided.GetAwaiter()
                .GetResult, times, progress, pass, packed, earlier, forms);
        }
        finally
        {
            // The caller may delete the folder once this returns or throws, so nothing may still be writing to it.
            ((Task)undecided).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    /// <summary>Writes the files that do not depend on decisions, and returns what the rest of the night says of them.</summary>
    public static UndecidedFigures WriteUndecided(NightInputs inputs, ResultFolder folder, bool findings, StepTimes times)
    {
        var kpis = times.Measure("kpis", () => inputs.Plans.Select(p => KpiReport.Of(p.Plan!, inputs.Night.Facts, inputs.AsOf)).ToList());
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        if (findings) WriteFiles(folder, [.. kpis.SelectMany(KpiFiles.Of), .. ReviewLists.Files(inputs.Night, inputs.AsOf),
            .. OwnRejects.Files(inputs.Night, inputs.AsOf),
            KnownDecisions.File(inputs.Night.Facts, inputs.Plans.Select(static p => p.Plan!), inputs.AsOf)], rows);
        var rejects = new RejectPaths(inputs.Night.Receipts);
        foreach (var file in inputs.Night.Rejected.Where(f => f.Rows.Count > 0))
        {
            using var output = folder.Create(rejects[file.Receipt]);
            RejectFile.Write(file, output);
        }
        return new UndecidedFigures(kpis, rows);
    }

    /// <summary>Writes the files that depend on decisions, and <c>run.json</c>.</summary>
    /// <param name="decide">Returns all slices of the night in the order of the results, taken from the idle slices it is given.</param>
    /// <param name="undecided">Returns what <see cref="WriteUndecided"/> returned; called once, after the last decision.</param>
    /// <param name="earlier">What earlier nights left; null if none are known.</param>
    /// <param name="forms">The formats in which forms are written; null for OpenDocument text only.</param>
    public static RunReport WriteDecided(
        NightInputs inputs, ResultFolder folder, bool findings, Func<IdleSlices, IEnumerable<DecisionSlice>> decide,
            Func<UndecidedFigures> undecided, StepTimes times,
        Action<int>? progress = null, Action<DecisionSlice>? pass = null, Action<int, int>? packed = null,
        EarlierNights? earlier = null, IReadOnlyList<SheetFormat>? forms = null)
    {
        earlier ??= EarlierNights.None;
        var tally = new RunTally(inputs.AsOf, inputs.Night.Facts.Calendar);
        var agencies = new ConcurrentDictionary<string, AgencyFigures>(StringComparer.Ordinal);
        IPackPapers Papers() => new JoinedPapers(
            new FormFiles(inputs.Night.Facts, inputs.AsOf, forms ?? [SheetFormat.Odt]),
            new ReportFiles(inputs.Night.Facts, inputs.AsOf, earlier.Past, agencies));

        using var packs = new AgencyPacks(inputs.Night.Facts, [.. inputs.Plans.Select(p => p.Plan!)], inputs.AsOf, folder,
            papers: Papers, workers: Environment.ProcessorCount);
        using var differences = findings && earlier.Last is { } last
            ? new NightDifferences(last, inputs.Plans.Select(static p => (p.Plan!, p.Sha256)), inputs.Night.Facts, inputs.AsOf) : null;
        times.Measure("decide", () => WriteDecisions(inputs, folder, findings, decide, tally, packs, progress, pass, differences));
        var figures = undecided(); // the files that do not depend on decisions exist now, so that packs can list them
        times.Measure("packs", () => packs.Finish(earlier.Last, packed, figures.Rows));
        if (findings)
            WriteFiles(folder, [CityReport.Of([.. agencies.Values], earlier.Past, inputs.AsOf), PastFigures.File(agencies.Values)]);
        var report = new RunReport
        {
            EngineVersion = EngineVersion.Text,
            AsOf = inputs.AsOf,
            Plans = inputs.PlanHashes,
            CalendarHash = inputs.Night.Facts.Calendar.ContentHash,
            Inputs = inputs.Night.Receipts,
            Warnings = inputs.Warnings,
            RecordsOffRoster = inputs.Night.RecordsOffRoster,
            Decisions = tally.Decisions,
            NextDeadlines = tally.NextDeadlines,
            Kpis = figures.Kpis,
            Timings = times.Seconds,
        };
        using var json = folder.Create("run.json");
        report.Write(json);
        return report;
    }

    private static void WriteDecisions(
        NightInputs inputs, ResultFolder folder, bool findings, Func<IdleSlices, IEnumerable<DecisionSlice>> decide,
            RunTally tally, AgencyPacks packs,
        Action<int>? progress, Action<DecisionSlice>? pass, NightDifferences? differences)
    {
        var contents = (findings ? SliceContents.Findings : SliceContents.None)
            | (pass is null && differences is null ? SliceContents.None : SliceContents.Rows);
        using var csv = new DecisionsCsv(folder.Create("decisions.csv"));
        using var jsonl = findings ? new DecisionsJsonl(folder.Create("decisions.jsonl")) : null;
        var decided = 0;
        using var idle = new IdleSlices(inputs.Night.Facts, inputs.AsOf, contents);
        foreach (var slice in decide(idle))
        {
            csv.Add(slice);
            jsonl?.Add(slice);
            tally.Add(slice.Tally);
            packs.Add(slice);
            if (differences is not null)
                foreach (var (decision, row) in slice.Rows)
                    foreach (var difference in differences.Of(decision, row)) packs.Add(difference);
            pass?.Invoke(slice);
            progress?.Invoke(decided += slice.Count);
            idle.Return(slice);
        }
        foreach (var difference in differences?.Rest() ?? []) packs.Add(difference);
    }

    /// <param name="rows">Takes the rows of the files that say how many they have, by path.</param>
    private static void WriteFiles(ResultFolder folder, IEnumerable<ResultFile> files, Dictionary<string, int>? rows = null)
    {
        foreach (var file in files)
        {
            folder.Append(file.Path, [file.Content]);
            if (rows is not null && file.Rows is { } count) rows[file.Path] = count;
        }
    }
}
