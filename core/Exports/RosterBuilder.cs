using System.Runtime.InteropServices;
using LearningHours.Exports.Damage;
using LearningHours.Exports.Feeds;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>Roster rows as people: one employee for each 員工編號, one natural person for each 身分證字號.</summary>
internal static class RosterBuilder
{
    /// <summary>Every row that is sound by itself, read on every core.</summary>
    public static List<RosterRow> Read(Night night) => FeedReader.ReadInParallel(static () => new RosterFeed(), night);

    /// <summary>Ordinal by 員工編號; enters everybody in the night's people. One thread.</summary>
    public static IReadOnlyList<Employee> Build(List<RosterRow> read, Night night)
    {
        foreach (var alias in FeedReader.Read(new AliasesFeed(), night)) night.People.Rename(alias.Old, alias.New);

        var rows = FeedReader.Hold(new RosterFeed(), read, night);
        Order(CollectionsMarshal.AsSpan(rows));
        night.People.Reserve(rows.Count);
        var employees = new List<Employee>(rows.Count);
        for (int from = 0, to; from < rows.Count; from = to)
        {
            for (to = from + 1; to < rows.Count && rows[to].Number == rows[from].Number; to++) { }
            employees.Add(Employee(rows[from].Number, Services(rows, from, to), night));
        }
        night.People.Close(employees);
        return employees;
    }

    /// <summary>Ordinal by 員工編號: by the first characters as numbers, and whole only where those are equal, for texts lie anywhere in memory.</summary>
    private static void Order(Span<RosterRow> rows)
    {
        var beginnings = new ulong[rows.Length];
        for (var i = 0; i < rows.Length; i++) beginnings[i] = BeginningOf(rows[i].Number);
        beginnings.AsSpan().Sort(rows);
        for (int from = 0, to; from < rows.Length; from = to)
        {
            for (to = from + 1; to < rows.Length && beginnings[to] == beginnings[from]; to++) { }
            if (to > from + 1) rows[from..to].Sort(static (a, b) => string.CompareOrdinal(a.Number, b.Number));
        }
    }

    private static ulong BeginningOf(string number)
    {
        var beginning = 0UL;
        for (var i = 0; i < sizeof(ulong) / sizeof(char); i++) beginning = beginning << 16 | (i < number.Length ? number[i] : 0UL);
        return beginning;
    }

    private static Employment[] Services(List<RosterRow> rows, int from, int to) => to == from + 1
        ? [rows[from].Service]
        : [.. rows[from..to].Select(static r => r.Service).OrderBy(static s => s.Joined).ThenBy(static s => s.Agency, StringComparer.Ordinal)];

    private static Employee Employee(string number, Employment[] services, Night night)
    {
        foreach (var service in services) Doubts(service, night);
        if (services.Length > 1 && services.Any(s => night.People.Current(s.Id) != night.People.Current(services[^1].Id)))
            night.Warnings.Add(FeedKind.Roster, "NUMBER-TWO-IDS", "同一員工編號登載不同身分證字號，學習紀錄以最近到職者的身分證字號歸戶；如為更換證號，請於aliases登載。");
        return new Employee(number, night.People.Enter(number, services[^1].Id), services);
    }

    private static void Doubts(Employment service, Night night)
    {
        if (service.Kind == StaffKind.Other) night.Warnings.Add(FeedKind.Roster, "KIND", "人員類別不是資料格式說明所列的用語，不列入任何計畫的適用對象。");
        if (service.Name.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF') || service.Name.Contains('\uFFFD'))
            night.Warnings.Add(FeedKind.Roster, "NAME", "姓名含有造字或無法辨識的字元，請查對。");
        if (EatenBytes.IsLikelyIn(service.Name)) night.Warnings.Add(FeedKind.Roster, "NAME-EATEN", "姓名疑似遺失位元組（0x5C），未更動，請查對。");
    }
}
