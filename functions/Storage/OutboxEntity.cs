using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;
using LearningHours.Notices;

namespace LearningHours.Storage;

/// <summary>
/// Maps mails to table entities. The body is compressed and split into pieces, because a property holds 64 KB and a personnel digest is
/// larger. A mail that is sent or dropped loses its body, so that the table does not accumulate what people were told.
/// </summary>
internal static class OutboxEntity
{
    private const int Piece = 64_000;

    /// <summary>In bytes, compressed; a row holds 1 MB, including its keys and states.</summary>
    private const int LongestBody = 900_000;

    private static readonly string[] States = ["pending", "claimed", "sent", "setAside", "dropped"];
    private static readonly string[] Kinds = ["staff", "personnel", "operators", "head"];

    /// <summary>The most characters that a text column holds.</summary>
    private const int LongestTold = 32_000;

    /// <summary>All columns except the body and <c>told</c>: what a drain sorts by.</summary>
    public static IReadOnlyList<string> HeadColumns { get; } =
    [
        "PartitionKey", "RowKey", "run", "key", "recipient", "kind", "state", "attempts", "created", "claimedAt", "claimant", "endedAt",
        "reason", "notBefore", "urgent", "content",
    ];

    /// <summary>What distinguishes mails in doubt from one another.</summary>
    public static IReadOnlyList<string> DoubtColumns { get; } = [.. HeadColumns, "told"];

    /// <summary>What later nights need to know about a mail.</summary>
    public static IReadOnlyList<string> ToldColumns { get; } =
        ["PartitionKey", "run", "key", "recipient", "kind", "state", "reason", "told"];

    public static string Word(MailState state) => States[(int)state];

    public static MailState StateOf(TableEntity entity) => (MailState)Array.IndexOf(States, entity.GetString("state"));

    public static TableEntity Write(OutboxMail mail)
    {
        var entity = new TableEntity(mail.Night, TableKey.Of(mail.Notice.Key))
        {
            ["run"] = mail.Run,
            ["key"] = mail.Notice.Key,
            ["recipient"] = mail.Notice.To,
            ["kind"] = Kinds[(int)mail.Notice.Kind],
            ["state"] = Word(mail.State),
            ["attempts"] = mail.Attempts,
            ["created"] = mail.Created,
            ["claimant"] = mail.Claimant,
            ["reason"] = mail.Reason,
            ["notBefore"] = mail.Notice.NotBefore.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["urgent"] = mail.Notice.IsUrgent,
            ["content"] = mail.Content,
            ["told"] = ToldLine.Write(mail.Notice.Told) is { Length: <= LongestTold } told ? told : "",
        };
        if (mail.ClaimedAt is { } claimed) entity["claimedAt"] = claimed;
        if (mail.EndedAt is { } ended) entity["endedAt"] = ended;
        if (mail.State is MailState.Sent or MailState.Dropped) return entity;
        var body = Pack(mail.Notice);
        if (body.Length > LongestBody)
        {
            // It does not fit into a row: a human must look at who it is for, and the other mails of the night must not wait for that.
            entity["state"] = Word(MailState.SetAside);
            entity["reason"] = "its text is too long for the outbox";
            return entity;
        }
        for (var (at, piece) = (0, 0); at < body.Length;
        at += Piece, piece++) entity[$"body{piece}"] = body.AsSpan(at, Math.Min(Piece, body.Length - at)).ToArray();
        return entity;
    }

    /// <summary>Writes only the columns that a claim or its return changes; the others keep their values.</summary>
    public static TableEntity WriteHand(OutboxMail mail)
    {
        var entity = new TableEntity(mail.Night, TableKey.Of(mail.Notice.Key))
        {
            ["state"] = Word(mail.State),
            ["attempts"] = mail.Attempts,
            ["claimant"] = mail.Claimant,
            ["reason"] = mail.Reason,
        };
        if (mail.ClaimedAt is { } claimed) entity["claimedAt"] = claimed;
        return entity;
    }

    public static OutboxMail Read(TableEntity entity)
    {
        var body = ReadBody(entity);
        var notice = new Notice(
            entity.GetString("key") ?? "", (NoticeKind)Array.IndexOf(Kinds, entity.GetString("kind")), entity.GetString("recipient") ?? "",
            body.ToName, body.Subject, body.Text, body.Html)
        {
            ReplyTo = body.ReplyTo,
            ReplyToName = body.ReplyToName,
            HoldsAdvice = body.HoldsAdvice,
            Calendar = body.Calendar ?? [],
            IsUrgent = entity.GetBoolean("urgent") ?? false,
            NotBefore = DateOnly.TryParseExact(entity.GetString("notBefore"), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day) ? day : default,
            Told = [.. ToldLine.Read(entity.GetString("told") ?? "")],
        };
        return new OutboxMail(entity.PartitionKey, entity.GetString("run") ?? "", notice)
        {
            State = StateOf(entity),
            Attempts = entity.GetInt32("attempts") ?? 0,
            Created = entity.GetDateTimeOffset("created") ?? default,
            ClaimedAt = entity.GetDateTimeOffset("claimedAt"),
            Claimant = entity.GetString("claimant") ?? "",
            EndedAt = entity.GetDateTimeOffset("endedAt"),
            Reason = entity.GetString("reason") ?? "",
            Content = entity.GetString("content") ?? "",
            ETag = entity.ETag,
        };
    }

    private sealed record Body(string ToName, string Subject, string Text, string Html)
    {
        public string ReplyTo { get; init; } = "";
        public string ReplyToName { get; init; } = "";
        public bool HoldsAdvice { get; init; }
        public IReadOnlyList<CalendarEntry>? Calendar { get; init; }
    }

    private static byte[] Pack(Notice notice)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(zip, new Body(notice.ToName, notice.Subject, notice.Text, notice.Html)
            {
                ReplyTo = notice.ReplyTo,
                ReplyToName = notice.ReplyToName,
                HoldsAdvice = notice.HoldsAdvice,
                Calendar = notice.Calendar,
            });
        return packed.ToArray();
    }

    private static Body ReadBody(TableEntity entity)
    {
        var packed = new MemoryStream();
        for (var piece = 0; entity.GetBinary($"body{piece}") is { } part; piece++) packed.Write(part);
        if (packed.Length == 0) return new Body("", "", "", "");
        packed.Position = 0;
        using var zip = new BrotliStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Body>(zip)!;
    }
}
