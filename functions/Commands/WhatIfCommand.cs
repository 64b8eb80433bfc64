using System.CommandLine;
using LearningHours.Comparison;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Plans;

namespace LearningHours.Commands;

/// <summary><c>whatif</c>: the same night under another plan file; writes who would gain and lose, nothing else.</summary>
public static class WhatIfCommand
{
    public static Command Build()
    {
        var (from, asOf, into) = (Arguments.In(), Arguments.AsOf(), Arguments.Out());
        var plan = new Option<string>("--plan") { HelpName = "計畫代號", Description = "計畫代號", Required = true };
        var against = new Option<string>("--against") { HelpName = "計畫檔", Description = "改依此計畫檔試算", Required = true };
        var command = new Command("whatif", "同一份資料改依另一計畫檔試算，寫出人員、時數及獎勵之差異") { from, asOf, plan, against, into };
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
            throw new WrongArgumentsException($"--against「{file}」適用{Governments(after)}，--plan「{id}」適用{Governments(before)}；不同政府的計畫無從比較，請改用同一政府的計畫檔。");
        using var progress = new ProgressLines(TimeProvider.System);

        progress.Step("讀取資料");
        var night = NightInputs.Read(FeedInput.List(from), shelf, [id], asOf).Night;
        progress.Step("試算");
        var comparison = PlanComparison.Of(before.Plan, after.Plan, night.Facts, asOf);
        Directory.CreateDirectory(into);
        foreach (var written in WhatIfFiles.Of(comparison, before.Sha256, after.Sha256, EngineVersion.Text)) File.WriteAllBytes(Path.Combine(into, written.Path), written.Content);
        progress.Done($"完成：差異 {comparison.Changed.Count} 筆，符合人數 {comparison.PeopleBefore} → {comparison.PeopleAfter}");
        return ExitCode.Done;
    }

    private static string Governments(PlanReading plan) => string.Join("、", plan.Plan!.Coverage.Governments);

    private static PlanReading Read(string file)
    {
        if (!File.Exists(file)) throw new WrongArgumentsException($"--against「{file}」檔案不存在");
        var reading = PlanReader.Read(file, File.ReadAllBytes(file));
        var problems = reading.Problems.Where(p => !p.IsWarning).Select(p => p.ToString()).ToList();
        return problems.Count > 0 ? throw new WrongArgumentsException(problems) : reading;
    }
}
