using System.CommandLine;
using LearningHours.Calendars;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>
/// <c>check</c>: reads plan files strictly and prints every problem on a line of its own. Warnings are printed but do not count as
/// problems. For a good file it prints what was read.
/// </summary>
public static class CheckCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE")
        {
            HelpName = CommandWords.PlanFiles,
            Description = CommandWords.PlanFile,
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", CommandWords.Check) { files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Run(string[] files)
    {
        var missing = files.Where(f => !File.Exists(f)).Select(f => CommandWords.NoFile(f)).ToList();
        if (missing.Count > 0) throw new WrongArgumentsException(missing);
        var status = ExitCode.Done;
        foreach (var file in files)
        {
            var reading = PlanReader.Read(file, File.ReadAllBytes(file), OfficeCalendar.BuiltIn);
            foreach (var problem in reading.Problems)
                Console.Out.WriteLine(problem.IsWarning ? CommandWords.AsWarning(problem.ToString()) : problem.ToString());
            if (reading.Plan is { } plan) Console.Out.WriteLine($"{file}: {Read(plan)}");
            else status = ExitCode.WrongArguments;
        }
        return status;
    }

    private static string Read(Plan plan) =>
        CommandWords.Usable(plan.Id, plan.Revision, plan.Title, plan.Coverage.Governments, plan.RocYear)
        + CommandWords.UsableItems([.. plan.Entitlements.Select(static e => e.Id)])
        + CommandWords.UsableRules(plan.Rules.Count, Count(plan, Treatment.Computed), Count(plan, Treatment.Human),
            Count(plan, Treatment.Information));

    private static int Count(Plan plan, Treatment treatment) => plan.Rules.Count(r => r.Treatment == treatment);
}
