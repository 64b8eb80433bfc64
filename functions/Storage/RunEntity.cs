using System.Text.Json;
using Azure.Data.Tables;

namespace LearningHours.Storage;

/// <summary>Maps runs to table entities; figures are stored as small JSON texts.</summary>
internal static class RunEntity
{
    private static readonly string[] States = ["running", "done", "held", "failed"];

    public static string Word(RunState state) => States[(int)state];

    public static TableEntity Write(RunRecord run)
    {
        var entity = new TableEntity(run.Id.PlanYear, run.Id.ToString())
        {
            ["state"] = Word(run.State),
            ["heartbeat"] = run.Heartbeat,
            ["holder"] = run.Holder,
            ["started"] = run.Started,
            ["settled"] = run.Settled,
            ["past"] = run.Past,
            ["shards"] = run.Shards,
            ["publishing"] = run.Publishing,
            ["engine"] = run.Engine,
            ["inputsHash"] = run.InputsHash,
            ["plans"] = JsonSerializer.Serialize(run.Plans),
            ["feeds"] = JsonSerializer.Serialize(run.Feeds),
            ["decisions"] = JsonSerializer.Serialize(run.Decisions),
            ["timings"] = JsonSerializer.Serialize(run.Timings),
            ["calendarHash"] = run.CalendarHash,
            ["braked"] = JsonSerializer.Serialize(run.Braked),
            ["changed"] = run.Changed,
            ["notices"] = run.Notices,
            ["reason"] = run.Reason,
            ["released"] = run.Released,
        };
        if (run.Ended is { } ended) entity["ended"] = ended;
        return entity;
    }

    public static RunRecord Read(TableEntity entity) => new(RunId.Parse(entity.RowKey))
    {
        State = (RunState)Array.IndexOf(States, entity.GetString("state")),
        Heartbeat = entity.GetDateTimeOffset("heartbeat") ?? default,
        Holder = entity.GetString("holder") ?? "",
        Started = entity.GetDateTimeOffset("started") ?? default,
        Ended = entity.GetDateTimeOffset("ended"),
        Settled = entity.GetBoolean("settled") ?? false,
        Past = entity.GetBoolean("past") ?? false,
        Shards = entity.GetInt32("shards") ?? 0,
        Publishing = entity.GetBoolean("publishing") ?? false,
        Engine = entity.GetString("engine") ?? "",
        InputsHash = entity.GetString("inputsHash") ?? "",
        Plans = Figures<string>(entity, "plans"),
        Feeds = Figures<FeedFigures>(entity, "feeds"),
        Decisions = Figures<int>(entity, "decisions"),
        Timings = Figures<double>(entity, "timings"),
        CalendarHash = entity.GetString("calendarHash") ?? "",
        Braked = Figures<string>(entity, "braked"),
        Changed = entity.GetInt32("changed") ?? 0,
        Notices = entity.GetInt32("notices") ?? 0,
        Reason = entity.GetString("reason") ?? "",
        Released = entity.GetString("released") ?? "",
        ETag = entity.ETag,
    };

    private static Dictionary<string, T> Figures<T>(TableEntity entity, string column) =>
        entity.GetString(column) is { Length: > 0 } json ? JsonSerializer.Deserialize<Dictionary<string, T>>(json)! : [];
}
