using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Feeds.People;
using LearningHours.Files;
using LearningHours.Mending;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>Turns roster rows into people: one employee for each 員工編號, one natural person for each 身分證字號.</summary>
internal static class RosterBuilder
{
    /// <summary>
    /// Returns the employees in ordinal order of 員工編號 and registers them with the night's people and damaged names. Rows are read
    /// in parallel.
    /// </summary>
    public static IReadOnlyList<Employee> Build(Night night)
    {
        var read = FeedReader.ReadInParallel(static () => new RosterFeed(), night);
        foreach (var alias in FeedReader.Read(new AliasesFeed(), night)) night.People.Rename(alias.Old, alias.New);

        night.Refused.ForgetCorrected(FeedKind.Roster);
        read.AddRange(Refused(night));
        Employee[] rows = [.. read.OrderBy(static r => r.Number, StringComparer.Ordinal)];
        night.People.Reserve(rows.Length);
        var certain = Certain(rows, night);
        var refused = night.Refused.FactsOf<Employee>(FeedKind.Roster).Select(static r => r.Services[0].Source).ToHashSet();
        var employees = new List<Employee>(rows.Length);
        var ofEatenNames = new List<Employee>();
        for (int from = 0, to; from < rows.Length; from = to)
        {
            for (to = from + 1; to < rows.Length && rows[to].Number == rows[from].Number; to++) { }
            var employee = to == from + 1 ? rows[from] : OfServices(rows[from..to], certain[rows[from].Number], refused, night);
            if (employee is null) continue;
            employees.Add(Entered(employee, night));
            if (DamagedNames.Concern(employee)) ofEatenNames.Add(employee);
        }
        SharedIds.Part(employees, night);
        night.People.Close(employees);
        // Only now is it known whose numbers these are: people who used another number may have records under it.
        foreach (var (row, _) in night.Refused.RowsOf(FeedKind.Aliases))
        {
            if (row.Fact is not Alias alias) continue;
            foreach (var id in (NationalId[])[alias.New, alias.Old])
                if (!id.IsEmpty && night.People.NumberOf(id) is { Length: > 0 } number) night.Refused.Add(row.Bare(), [number]);
        }
        night.Names = new DamagedNames(ofEatenNames, night.People.Known);
        return employees;
    }

    /// <summary>Of the rows of numbers that occur more than once, those that hold.</summary>
    /// <param name="rows">Ordered by 員工編號.</param>
    private static ILookup<string, Employee> Certain(Employee[] rows, Night night)
    {
        var repeated = new List<Employee>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (!rows[i].IsCertain) continue;
            if ((i > 0 && rows[i - 1].Number == rows[i].Number) || (i + 1 < rows.Length && rows[i + 1].Number == rows[i].Number))
                repeated.Add(rows[i]);
        }
        return FeedReader.Deduplicate(new RosterFeed(), repeated, night).ToLookup(static r => r.Number, StringComparer.Ordinal);
    }

    /// <summary>Builds an employee from several rows; null if none of them holds.</summary>
    /// <param name="held">The rows that hold, in the order of files and lines.</param>
    /// <param name="refused">The refused rows of the roster that nothing replaces.</param>
    private static Employee? OfServices(Employee[] all, IEnumerable<Employee> held, HashSet<SourceRow> refused, Night night)
    {
        List<Employee> certain = [.. held];
        for (var i = 1; i < certain.Count; i++)
            if (certain[i].Services[0] is var service
                && certain.Take(i).Any(c => c.Services[0].Joined == service.Joined && c.Services[0].Left == service.Left))
                night.Files[service.Source.File].Notes.Add("TWO-AGENCIES", RosterWords.TwoAgencies, all[0].Number);
        // Any of the rows that contradict each other may be right.
        var doubtful = all.Except(certain).Where(r => refused.Contains(r.Services[0].Source)).Select(
            static r => r.Services[0] with { Doubts = r.Services[0].Doubts | ServiceDoubts.Refused });
        Employment[] services = [.. certain.Select(static r => r.Services[0]).Concat(doubtful).OrderBy(static s => s.Joined.DayNumber)
            .ThenBy(static s => s.Agency, StringComparer.Ordinal)];
        return services.Length == 0 ? null : new Employee(all[0].Number, all[0].Person, services);
    }

    private static Employee Entered(Employee employee, Night night)
    {
        if (employee.Identifying is not { Id: var id })
        {
            employee.Person = night.People.EnterWithoutId(employee.Number);
            return employee;
        }
        foreach (var service in employee.Services) Doubts(service, night);
        if (employee.Services.Length > 1 && HasOtherId(employee, night.People.Current(id), night))
            night.Warnings.Add(FeedKind.Roster, "NUMBER-TWO-IDS", RowNoteWords.TwoIds);
        employee.Person = night.People.Enter(employee.Number, id);
        return employee;
    }

    /// <summary>
    /// Refused rows that still say who serves where: they leave somebody in doubt, but must not make that person disappear.
    /// </summary>
    private static IEnumerable<Employee> Refused(Night night)
    {
        foreach (var row in night.Refused.FactsOf<Employee>(FeedKind.Roster))
        {
            if (row.Number.Length == 0) continue;
            yield return new Employee(row.Number, row.Person,
                row.Services[0] with { Doubts = row.Services[0].Doubts | ServiceDoubts.Refused });
        }
    }

    private static bool HasOtherId(Employee employee, NationalId current, Night night)
    {
        foreach (var service in employee.Services) if (!service.Id.IsEmpty && night.People.Current(service.Id) != current) return true;
        return false;
    }

    private static void Doubts(Employment service, Night night)
    {
        if ((service.NameMarks & NameMarks.IsLikelyEaten) != 0)
            night.Warnings.Add(FeedKind.Roster, "NAME-EATEN", RowNoteWords.NameMaybeEaten);
    }
}
