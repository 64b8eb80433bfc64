using System.CommandLine;
using System.Text;
using LearningHours.Facts;
using LearningHours.Nightly;
using LearningHours.Plans;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary><c>explain</c>: why somebody gets or does not get what the plans offer, in the words of the evaluation itself.</summary>
public static class ExplainCommand
{
    private const int MostNearest = 5;

    public static Command Build()
    {
        var (from, asOf, ids, plans) = (Arguments.In(), Arguments.AsOf(), Arguments.PlanIds(), Arguments.Plans());
        var employee = new Option<string>("--employee")
        {
            HelpName = CommandWords.EmployeeNumber,
            Description = CommandWords.Employee,
            Required = true,
        };
        var command = new Command("explain", CommandWords.Explain) { from, asOf, employee, ids, plans };
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
        var inputs = NightInputs.Read(FeedInput.List(from), shelf, ids, asOf);
        var people = Find(inputs.Night.Facts, who);
        if (people.Count == 0) throw new WrongArgumentsException(NotFound(inputs.Night.Facts, who));

        var decisions = inputs.Decide(findings: true).Where(d => people.Contains(d.Employee)).ToLookup(d => d.Employee);
        foreach (var person in people) Console.Out.Write(ExplainText.Of(person, decisions[person], inputs, shelf));
        return ExitCode.Done;
    }

    /// <summary>
    /// Finds people by 員工編號, first exactly, then folded, and last without leading zeros if only one matches; or by 身分證字號, which
    /// returns everybody who has it, since one person may serve under two numbers.
    /// </summary>
    private static List<Employee> Find(FactBook facts, string who)
    {
        var number = Fold(who);
        if (facts.Employees.FirstOrDefault(e => e.Number == who.Trim()) is { } exact) return [exact];
        if (facts.Employees.Where(e => Fold(e.Number) == number).ToList() is { Count: > 0 } folded) return folded;
        if (NationalId.TryPack(Encoding.UTF8.GetBytes(number), out var id)
            && facts.Employees.Where(e => e.Services.ToArray().Any(s => s.Id == id)).ToList() is { Count: > 0 } named) return named;
        var bare = number.TrimStart('0');
        return bare.Length == 0 ? [] : facts.Employees.Where(e => Fold(e.Number).TrimStart('0') == bare).ToList() is [var only] ? [only]
            : [];
    }

    private static string Fold(string number) => CompatibilityForm.Fold(number).Trim().ToUpperInvariant();

    private static string NotFound(FactBook facts, string who)
    {
        // A 身分證字號 is printed only masked: the console is no place for it.
        if (NationalId.TryPack(Encoding.UTF8.GetBytes(Fold(who)), out var id)) return ExplainWords.IdNotOnRoster(id.Masked);
        var near = NearestName.Few(Fold(who), facts.Employees.Select(e => e.Number), MostNearest);
        return near.Count > 0 ? ExplainWords.NotOnRosterButNear(who, near) : ExplainWords.NotOnRoster(who, facts.Employees.Count);
    }
}
