using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;
using LearningHours.Notices;

namespace LearningHours.Storage;

/// <summary>
/// Mails as table entities. The body is compressed and cut into pieces, because a property holds 32,000 characters and a personnel digest more;
/// a mail that is sent or dropped loses its body, so that the table does not pile up what people were told.
/// </summary>
internal static class OutboxEntity
{
    private const int Piece = 30_000;
    private static readonly string[] States = ["pending", "claimed", "sent", "setAside", "dropped"];
    private static readonly string[] Kinds = ["staff", "personnel"];

    public static string Word(MailState state) => States[(int)state];

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
        };
        if (mail.ClaimedAt is { } claimed) entity["claimedAt"] = claimed;
        if (mail.EndedAt is { } ended) entity["endedAt"] = ended;
        if (mail.State is not (MailState.Sent or MailState.Dropped)) WriteBody(entity, mail.Notice);
        return entity;
    }

    public static OutboxMail Read(TableEntity entity)
    {
        var body = ReadBody(entity);
        var notice = new Notice(
            entity.GetString("key") ?? "", (NoticeKind)Array.IndexOf(Kinds, entity.GetString("kind")), entity.GetString("recipient") ?? "",
            body.ToName, body.Subject, body.Text, body.Html);
        return new OutboxMail(entity.PartitionKey, entity.GetString("run") ?? "", notice)
        {
            State = (MailState)Array.IndexOf(States, entity.GetString("state")),
            Attempts = entity.GetInt32("attempts") ?? 0,
            Created = entity.GetDateTimeOffset("created") ?? default,
            ClaimedAt = entity.GetDateTimeOffset("claimedAt"),
            Claimant = entity.GetString("claimant") ?? "",
            EndedAt = entity.GetDateTimeOffset("endedAt"),
            Reason = entity.GetString("reason") ?? "",
            ETag = entity.ETag,
        };
    }

    private sealed record Body(string ToName, string Subject, string Text, string Html);

    private static void WriteBody(TableEntity entity, Notice notice)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(zip, new Body(notice.ToName, notice.Subject, notice.Text, notice.Html));
        var text = Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        for (var (at, piece) = (0, 0); at < text.Length; at += Piece, piece++)
            entity[$"body{piece}"] = text.Substring(at, Math.Min(Piece, text.Length - at));
    }

    private static Body ReadBody(TableEntity entity)
    {
        var text = new System.Text.StringBuilder();
        for (var piece = 0; entity.GetString($"body{piece}") is { } part; piece++) text.Append(part);
        if (text.Length == 0) return new Body("", "", "", "");
        using var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(text.ToString())), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Body>(zip)!;
    }
}
