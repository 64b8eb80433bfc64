using System.Text.Json;
using Azure.Data.Tables;
using LearningHours.Results;

namespace LearningHours.Storage;

/// <summary>
/// Maps decisions to table entities: the columns of <c>decisions.csv</c> by name, <c>findingHash</c>, <c>night</c>, and, for restarts,
/// <c>run</c> and <c>before</c>.
/// </summary>
internal static class DecisionEntity
{
    public const string RunColumn = "run";

    public static string PartitionOf(DecisionRow row) => TableKey.Of(row.PartitionKey);
    public static string RowKeyOf(DecisionRow row) => TableKey.Of(row.RowKey);

    public static TableEntity Write(DecisionVersion version, DecisionVersion? before) =>
        new(PartitionOf(version.Row), RowKeyOf(version.Row))
        {
            ["plan"] = version.Row.Plan,
            ["entitlement"] = version.Row.Entitlement,
            ["employee"] = version.Row.Employee,
            ["agency"] = version.Row.Agency,
            ["verdict"] = version.Row.Verdict,
            ["amount"] = version.Row.Amount,
            ["unit"] = version.Row.Unit,
            ["completed_on"] = version.Row.CompletedOn,
            ["apply_by"] = version.Row.ApplyBy,
            ["use_by"] = version.Row.UseBy,
            ["first_lapse"] = version.Row.FirstLapse,
            ["last_usable_day"] = version.Row.LastUsableDay,
            ["findingHash"] = version.Row.FindingHash,
            ["night"] = version.Night,
            [RunColumn] = version.Run,
            ["before"] = before is null ? "" : JsonSerializer.Serialize(before),
        };

    /// <param name="texts">Texts read before, which equal columns share: many rows differ only in number and hash. Null
    /// shares nothing.</param>
    public static StoredDecision Read(TableEntity entity, Dictionary<string, string>? texts = null)
    {
        string Text(string column) => Once(entity.GetString(column) ?? "", texts);
        var row = new DecisionRow(
            Text("plan"), Text("entitlement"), Text("employee"), Text("agency"), Text("verdict"), Text("amount"), Text("unit"),
            Text("completed_on"), Text("apply_by"), Text("use_by"), Text("first_lapse"), Text("last_usable_day"), Text("findingHash"));
        var before = entity.GetString("before") ?? "";
        return new StoredDecision(
            new DecisionVersion(row, Text("night"), Text(RunColumn)),
            before.Length == 0 ? null : Once(JsonSerializer.Deserialize<DecisionVersion>(before)!, texts),
            entity.ETag);
    }

    private static string Once(string text, Dictionary<string, string>? texts)
    {
        // Longer texts are hashes, which rows hardly ever share.
        if (texts is null || text.Length > 40) return text;
        if (texts.TryGetValue(text, out var known)) return known;
        texts.Add(text, text);
        return text;
    }

    private static DecisionVersion Once(DecisionVersion version, Dictionary<string, string>? texts)
    {
        if (texts is null) return version;
        string Text(string text) => Once(text, texts);
        var row = version.Row;
        return new DecisionVersion(
            new DecisionRow(
                Text(row.Plan), Text(row.Entitlement), Text(row.Employee), Text(row.Agency), Text(row.Verdict), Text(row.Amount),
                Text(row.Unit), Text(row.CompletedOn), Text(row.ApplyBy),
                Text(row.UseBy), Text(row.FirstLapse), Text(row.LastUsableDay), row.FindingHash),
            Text(version.Night), Text(version.Run));
    }
}
