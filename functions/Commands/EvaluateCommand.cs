using System.CommandLine;
using LearningHours.Calendars;
using LearningHours.Intake;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary><c>evaluate</c>: reads feeds from a folder and writes results to a folder; no storage, no mail, no guards.</summary>
public static class EvaluateCommand
{
    public static Command Build()
    {
        var (from, asOf, into, ids, plans) = (Arguments.In(), Arguments.AsOf(), Arguments.Out(), Arguments.PlanIds(), Arguments.Plans());
        var findings = new Option<string>("--findings")
        {
            HelpName = CommandWords.AllOrNone,
            Description = CommandWords.Findings,
            DefaultValueFactory = _ => "all",
        };
        Arguments.AllowOnly(findings, "all", "none");
        var command = new Command("evaluate", CommandWords.Evaluate) { from, asOf, into, ids, plans, findings };
        command.SetAction(parsed => Run(
            Arguments.ExistingFolder(parsed.GetRequiredValue(from), "--in"),
            parsed.GetRequiredValue(asOf),
            Arguments.OutputFolder(parsed.GetRequiredValue(into), parsed.GetRequiredValue(from)),
            parsed.GetValue(ids) ?? [],
            parsed.GetValue(plans),
            parsed.GetValue(findings) == "all"));
        return command;
    }

    private static int Run(string from, DateOnly asOf, string into, string[] ids, string? plans, bool findings)
    {
        var font = findings ? LocalSettings.Read()["FormFont"] ?? "" : "";
        if (FormFonts.Problems(font).ToList() is { Count: > 0 } problems) throw new WrongArgumentsException(problems);
        var times = new StepTimes(TimeProvider.System);
        using var progress = ProgressLines.OnError();
        progress.Step(NightWords.Reading);
        var feeds = FeedInput.List(from);
        using var store = new SpillingRecordStore();
        PlanShelf shelf = null!;
        var inputs = times.Measure("read", () =>
        {
            // Plans are read in parallel with the feeds; a bad one is reported at once, without waiting for the feeds.
            var choosing = Task.Run(() => Arguments.Shelf(plans, ids));
            var reading = Task.Run(() => FactReader.Read(
                feeds.Files, OfficeCalendar.BuiltIn, TitlesOf(choosing), store, Environment.ProcessorCount));
            shelf = choosing.GetAwaiter().GetResult();
            return NightInputs.Of(feeds, reading.GetAwaiter().GetResult(), shelf, ids, asOf, FeedRhythm.Usual);
        });
        progress.Step(NightWords.Judging);
        using var folder = new ResultFolder(into);
        var report = NightResults.Write(inputs, folder, findings, times, progress.Count,
            packed: (done, all) => progress.Share(NightWords.Packing, done, all), forms: FormFonts.Formats(font));
        folder.Commit(packs: findings);
        foreach (var line in NightLines.Warnings(report.Warnings).Concat(NightLines.Rejects(report.Inputs, into)).Concat(
            NightLines.NoPlans(inputs, shelf))) progress.Line(line);
        progress.Line(NightWords.Evaluated(inputs.Plans.Count, report.Decisions.Values.Sum(), report.Inputs.Sum(i => (long)i.Rejected),
            report.Warnings.Count, into));
        return ExitCode.Done;
    }

    /// <summary>
    /// The titles that plans name. Enumeration blocks until the plans are read, so that the feeds wait for them only at the first course.
    /// </summary>
    private static IEnumerable<string> TitlesOf(Task<PlanShelf> choosing)
    {
        foreach (var title in NightInputs.TitlesOf(choosing.GetAwaiter().GetResult())) yield return title;
    }
}
