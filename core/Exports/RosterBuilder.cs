using LearningHours.Exports.Damage;
using LearningHours.Exports.Feeds;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>Roster rows as people: one employee for each 員工編號, one natural person for each 身分證字號.</summary>
internal static class RosterBuilder
{
    private const int Ahead = 4; // how far before somebody is entered the table of numbers is brought near

    /// <summary>Ordinal by 員工編號; enters everybody in the night's people and damaged names. The rows are read on every core.</summary>
    public static IReadOnlyList<Employee> Build(Night night)
    {
        var read = FeedReader.ReadInParallel(static () => new RosterFeed(), night);
        foreach (var alias in FeedReader.Read(new AliasesFeed(), night)) night.People.Rename(alias.Old, alias.New);

        var rows = RosterOrder.Of(read);
        night.People.Reserve(rows.Length);
        var feed = new RosterFeed();
        var employees = new List<Employee>(rows.Length);
        var ofEatenNames = new List<Employee>();
        for (int from = 0, to; from < rows.Length; from = to)
        {
            Employee.PrefetchBehind(rows, from);
            if (from + Ahead < rows.Length) night.People.Prefetch(rows[from + Ahead].Services[0].Id);
            for (to = from + 1; to < rows.Length && rows[to].Number == rows[from].Number; to++) { }
            var employee = to == from + 1 ? rows[from] : OfServices(FeedReader.Hold(feed, [.. rows.AsSpan(from, to - from)], night));
            if (employee is null) continue;
            employees.Add(Entered(employee, night));
            if (DamagedNames.Concern(employee)) ofEatenNames.Add(employee);
        }
        night.People.Close(employees);
        night.Names = new DamagedNames(ofEatenNames, employees.Count);
        return employees;
    }

    /// <summary>Somebody of several rows; null where no row holds.</summary>
    private static Employee? OfServices(List<Employee> rows) => rows.Count == 0 ? null : new Employee(
        rows[0].Number, rows[0].Person, [.. rows.Select(static r => r.Services[0]).OrderBy(static s => s.Joined.DayNumber).ThenBy(static s => s.Agency, StringComparer.Ordinal)]);

    private static Employee Entered(Employee employee, Night night)
    {
        var id = employee.Services[^1].Id;
        foreach (var service in employee.Services) Doubts(service, night);
        if (employee.Services.Length > 1 && HasOtherId(employee, night.People.Current(id), night))
            night.Warnings.Add(FeedKind.Roster, "NUMBER-TWO-IDS", "同一員工編號登載不同身分證字號，學習紀錄以最近到職者的身分證字號歸戶；如為更換證號，請於aliases登載。");
        employee.Person = night.People.Enter(employee.Number, id);
        return employee;
    }

    private static bool HasOtherId(Employee employee, NationalId current, Night night)
    {
        foreach (var service in employee.Services) if (night.People.Current(service.Id) != current) return true;
        return false;
    }

    private static void Doubts(Employment service, Night night)
    {
        if ((service.NameMarks & NameMarks.Private) != 0) night.Warnings.Add(FeedKind.Roster, "NAME", "姓名含有造字或無法辨識的字元，請查對。");
        if ((service.NameMarks & NameMarks.IsLikelyEaten) != 0) night.Warnings.Add(FeedKind.Roster, "NAME-EATEN", "姓名疑似遺失位元組（0x5C），未更動，請查對。");
    }
}
