using System.CommandLine;
using LearningHours.Comparison;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary><c>whatif</c>: judges the same night under another plan file and writes only who would gain or lose.</summary>
public static class WhatIfCommand
{
    public static Command Build()
    {
        var (from, asOf, into) = (Arguments.In(), Arguments.AsOf(), Arguments.Out());
        var plan = new Option<string>("--plan") { HelpName = CommandWords.PlanId, Description = CommandWords.PlanId, Required = true };
        var against =
            new Option<string>("--against") { HelpName = CommandWords.PlanFile, Description = CommandWords.Against, Required = true };
        var command = new Command("whatif", CommandWords.WhatIf) { from, asOf, plan, against, into };
        command.SetAction(parsed => Run(
            Arguments.ExistingFolder(parsed.GetRequiredValue(from), "--in"),
            parsed.GetRequiredValue(asOf),
            parsed.GetRequiredValue(plan),
            parsed.GetRequiredValue(against),
            Arguments.OutputFolder(parsed.GetRequiredValue(into), parsed.GetRequiredValue(from))));
        return command;
    }

    private static int Run(string from, DateOnly asOf, string id, string file, string into)
    {
        var shelf = Arguments.Shelf(null, [id]);
        var before = shelf.Plans.Single(p => p.Plan!.Id == id);
        var after = Read(file);
        if (!before.Plan!.Coverage.Governments.Intersect(after.Plan!.Coverage.Governments, StringComparer.Ordinal).Any())
            throw new WrongArgumentsException(CommandWords.OtherGovernment(file, Governments(after), id, Governments(before)));
        using var progress = ProgressLines.OnError();

        progress.Step(NightWords.Reading);
        var night = NightInputs.Read(FeedInput.List(from), shelf, [id], asOf).Night;
        progress.Step(NightWords.Comparing);
        var comparison = PlanComparison.Of(before.Plan, after.Plan, night.Facts, asOf);
        Directory.CreateDirectory(into);
        foreach (var written in WhatIfFiles.Of(comparison, before.Sha256, after.Sha256, EngineVersion.Text))
            File.WriteAllBytes(Path.Combine(into, written.Path), written.Content);
        progress.Line(NightWords.Compared(comparison.Changed.Count, comparison.PeopleBefore, comparison.PeopleAfter));
        return ExitCode.Done;
    }

    private static string Governments(PlanReading plan) => string.Join("、", plan.Plan!.Coverage.Governments);

    private static PlanReading Read(string file)
    {
        if (!File.Exists(file)) throw new WrongArgumentsException(CommandWords.NoAgainst(file));
        var reading = PlanReader.Read(file, File.ReadAllBytes(file));
        var problems = reading.Problems.Where(p => !p.IsWarning).Select(p => p.ToString()).ToList();
        return problems.Count > 0 ? throw new WrongArgumentsException(problems) : reading;
    }
}
