using System.CommandLine;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Nightly;

namespace LearningHours.Commands;

/// <summary><c>explain</c>: why somebody has or has not what the plans offer, as the same evaluation says it.</summary>
public static class ExplainCommand
{
    public static Command Build()
    {
        var (from, asOf, ids, plans) = (Arguments.In(), Arguments.AsOf(), Arguments.PlanIds(), Arguments.Plans());
        var employee = new Option<string>("--employee") { Description = "員工編號或身分證字號", Required = true };
        var command = new Command("explain", "逐條說明一位同仁的判定理由") { from, asOf, employee, ids, plans };
        command.SetAction(parsed => Run(
            Arguments.ExistingFolder(parsed.GetRequiredValue(from), "--in"),
            parsed.GetRequiredValue(asOf),
            parsed.GetRequiredValue(employee),
            parsed.GetValue(ids) ?? [],
            parsed.GetValue(plans)));
        return command;
    }

    private static int Run(string from, DateOnly asOf, string who, string[] ids, string? plans)
    {
        var shelf = Arguments.Shelf(plans, ids);
        var inputs = NightInputs.Read(FeedFolder.List(from), shelf, ids, asOf);
        var people = Find(inputs.Night.Facts, who.Trim());
        if (people.Count == 0) throw new WrongArgumentsException($"--employee「{who}」不在人員名冊（roster）中");

        var decisions = inputs.Decide(findings: true).Where(d => people.Contains(d.Employee)).ToLookup(d => d.Employee);
        foreach (var person in people) Console.Out.Write(ExplainText.Of(person, decisions[person], inputs));
        return ExitCode.Done;
    }

    /// <summary>By 員工編號; by 身分證字號 everybody who has it, since one person may serve under two numbers.</summary>
    private static List<Employee> Find(FactBook facts, string who)
    {
        if (facts.Employees.FirstOrDefault(e => e.Number == who) is { } exact) return [exact];
        if (!NationalId.TryPack(Encoding.UTF8.GetBytes(who), out var id)) return [];
        return [.. facts.Employees.Where(e => e.Services.ToArray().Any(s => s.Id == id))];
    }
}
