using System.CommandLine;
using LearningHours.Calendars;
using LearningHours.Plans;

namespace LearningHours.Commands;

/// <summary><c>check</c>: reads plan files strictly and prints every problem on a line of its own; warnings print but do not count.</summary>
public static class CheckCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "計畫檔", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "嚴格檢查計畫檔，逐行列出每個問題") { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Run(string[] files)
    {
        var missing = files.Where(f => !File.Exists(f)).Select(f => $"{f}: 檔案不存在").ToList();
        if (missing.Count > 0) throw new WrongArgumentsException(missing);
        var problems = files.SelectMany(f => PlanReader.Read(f, File.ReadAllBytes(f), OfficeCalendar.BuiltIn).Problems).ToList();
        foreach (var problem in problems) Console.Out.WriteLine(problem.IsWarning ? $"{problem} (warning)" : problem.ToString());
        return problems.Exists(p => !p.IsWarning) ? ExitCode.WrongArguments : ExitCode.Done;
    }
}
