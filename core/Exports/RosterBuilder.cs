using LearningHours.Exports.Damage;
using LearningHours.Exports.Feeds;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>Roster rows as people: one employee for each 員工編號, one natural person for each 身分證字號.</summary>
internal static class RosterBuilder
{
    /// <summary>Ordinal by 員工編號; enters everybody in the night's people.</summary>
    public static IReadOnlyList<Employee> Build(Night night)
    {
        foreach (var alias in FeedReader.Read(new AliasesFeed(), night)) night.People.Rename(alias.Old, alias.New);

        var rows = FeedReader.Read(new RosterFeed(), night);
        if (!IsOrdered(rows)) rows = [.. rows.OrderBy(static r => r.Number, StringComparer.Ordinal)];
        var employees = new List<Employee>(rows.Count);
        for (int from = 0, to; from < rows.Count; from = to)
        {
            for (to = from + 1; to < rows.Count && rows[to].Number == rows[from].Number; to++) { }
            employees.Add(Employee(rows[from].Number, Services(rows, from, to), night));
        }
        night.People.Close();
        return employees;
    }

    private static bool IsOrdered(List<RosterRow> rows)
    {
        for (var i = 1; i < rows.Count; i++) if (string.CompareOrdinal(rows[i - 1].Number, rows[i].Number) > 0) return false;
        return true;
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
