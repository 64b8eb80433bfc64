using System.CommandLine;
using LearningHours.Calendars;
using LearningHours.Plans;

namespace LearningHours.Commands;

/// <summary><c>check</c>: reads plan files strictly and prints every problem on a line of its own; warnings print but do not count. Of a good file it says what was read.</summary>
public static class CheckCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { HelpName = "計畫檔…", Description = "計畫檔", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "嚴格檢查計畫檔，逐行列出每個問題") { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Run(string[] files)
    {
        var missing = files.Where(f => !File.Exists(f)).Select(f => $"{f}: 檔案不存在").ToList();
        if (missing.Count > 0) throw new WrongArgumentsException(missing);
        var status = ExitCode.Done;
        foreach (var file in files)
        {
            var reading = PlanReader.Read(file, File.ReadAllBytes(file), OfficeCalendar.BuiltIn);
            foreach (var problem in reading.Problems) Console.Out.WriteLine(problem.IsWarning ? $"{problem}（提醒）" : problem.ToString());
            if (reading.Plan is { } plan) Console.Out.WriteLine($"{file}: {Read(plan)}");
            else status = ExitCode.WrongArguments;
        }
        return status;
    }

    private static string Read(Plan plan) =>
        $"可用。{plan.Id} 第{plan.Revision}版「{plan.Title}」；政府：{string.Join("、", plan.Coverage.Governments)}；年度：民國{plan.RocYear}年；"
        + $"項目{plan.Entitlements.Count}：{string.Join("、", plan.Entitlements.Select(e => e.Id))}；條款{plan.Rules.Count}條"
        + $"（計算{Count(plan, Treatment.Computed)}、人工{Count(plan, Treatment.Human)}、說明{Count(plan, Treatment.Information)}）";

    private static int Count(Plan plan, Treatment treatment) => plan.Rules.Count(r => r.Treatment == treatment);
}
