using System.Collections.Concurrent;
using LearningHours.Evaluation;
using LearningHours.Kpis;
using LearningHours.Results;

namespace LearningHours.Nightly;

/// <summary>Writes the files of contract section 3 for one night, each decision as it is made.</summary>
public static class NightResults
{
    /// <param name="findings">With them decisions.jsonl and the packs; without them decisions.csv, run.json and the rejects only.</param>
    /// <param name="progress">Told how many decisions were made so far.</param>
    /// <param name="keep">Receives every decision in the order of results; needs findings.</param>
    /// <returns>The report that stands in run.json.</returns>
    public static RunReport Write(NightInputs inputs, ResultFolder folder, bool findings, StepTimes times, Action<int>? progress = null, List<Decision>? keep = null)
    {
        var kpis = WriteUndecided(inputs, folder, findings, times);
        return WriteDecided(inputs, folder, findings, kpis, times, progress, keep);
    }

    /// <summary>Writes the files that depend on no decision, and returns the figures for <c>run.json</c>.</summary>
    public static IReadOnlyList<KpiReport> WriteUndecided(NightInputs inputs, ResultFolder folder, bool findings, StepTimes times)
    {
        var kpis = times.Measure("kpis", () => inputs.Plans.Select(p => KpiReport.Of(p.Plan!, inputs.Night.Facts, inputs.AsOf)).ToList());
        if (findings) WriteFiles(folder, [.. kpis.SelectMany(KpiFiles.Of), .. ReviewLists.Files(inputs.Night)]);
        foreach (var file in inputs.Night.Rejected.Where(f => f.Rows.Count > 0))
        {
            using var output = folder.Create(RejectFile.PathOf(file.Receipt));
            RejectFile.Write(file, output);
        }
        return kpis;
    }

    /// <summary>Writes the files that decisions make, and <c>run.json</c>.</summary>
    public static RunReport WriteDecided(NightInputs inputs, ResultFolder folder, bool findings, IReadOnlyList<KpiReport> kpis, StepTimes times, Action<int>? progress, List<Decision>? keep)
    {
        var tally = new RunTally(inputs.AsOf, inputs.Night.Facts.Calendar);
        var byAgency = times.Measure("decide", () => WriteDecisions(inputs, folder, findings, tally, progress, keep));
        times.Measure("packs", () => WritePacks(inputs, folder, byAgency));
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
            Kpis = kpis,
            Timings = times.Seconds,
        };
        using var json = folder.Create("run.json");
        report.Write(json);
        return report;
    }

    private static SortedDictionary<string, List<Decision>> WriteDecisions(
        NightInputs inputs, ResultFolder folder, bool findings, RunTally tally, Action<int>? progress, List<Decision>? keep)
    {
        var byAgency = new SortedDictionary<string, List<Decision>>(StringComparer.Ordinal);
        using var csv = new DecisionsCsv(folder.Create("decisions.csv"));
        using var jsonl = findings ? new DecisionsJsonl(folder.Create("decisions.jsonl")) : null;
        var decided = 0;
        var idle = new ConcurrentBag<DecisionSlice>();
        foreach (var slice in inputs.DecideInSlices(findings, () => idle.TryTake(out var used) ? used : new DecisionSlice(inputs.AsOf, inputs.Night.Facts.Calendar, findings)))
        {
            csv.Add(slice);
            jsonl?.Add(slice);
            tally.Add(slice.Tally);
            keep?.AddRange(slice.Decisions);
            foreach (var decision in slice.Decisions)
            {
                if (!byAgency.TryGetValue(decision.Employment.Agency, out var own)) byAgency[decision.Employment.Agency] = own = [];
                own.Add(decision);
            }
            progress?.Invoke(decided += slice.Count);
            slice.Clear();
            idle.Add(slice);
        }
        foreach (var slice in idle) slice.Dispose();
        return byAgency;
    }

    private static int WritePacks(NightInputs inputs, ResultFolder folder, SortedDictionary<string, List<Decision>> byAgency) =>
        byAgency.Sum(own => WriteFiles(folder, AgencyPack.Files(own.Key, own.Value, inputs.Night.Facts, inputs.AsOf)));

    private static int WriteFiles(ResultFolder folder, IEnumerable<ResultFile> files)
    {
        var written = 0;
        foreach (var file in files)
        {
            using var output = folder.Create(file.Path);
            output.Write(file.Content);
            written++;
        }
        return written;
    }
}
