using System.Text.Json;

namespace LearningHours.Storage;

/// <summary>What became of a mail, in order of weight: the heavier fate prevails.</summary>
public enum MailFate
{
    /// <summary>The service accepted it.</summary>
    Taken,
    /// <summary>It bounced: the address could not be reached.</summary>
    Unreached,
    /// <summary>The service accepted it and discarded it.</summary>
    Dropped,
}

/// <summary>One event of the mail service's webhook that says what became of one of our mails.</summary>
/// <param name="Night">Custom argument <c>night</c> of the mail.</param>
/// <param name="Notice">Custom argument <c>notice</c> of the mail: the notice's key.</param>
/// <param name="Address">In lower case.</param>
/// <param name="Word">The event (<c>blocked</c> for a bounce of that type) and the status code, if any; no personal data.</param>
/// <param name="IsDelivery">Whether the mail was delivered, so that the address can be reached.</param>
public sealed record MailEvent(string Night, string Notice, string Address, MailFate Fate, string Word, DateTimeOffset At, bool IsDelivery)
{
    private const int LongestCode = 20;

    /// <summary>
    /// Reads the events of a request. Events of mails that are not ours, and events that say nothing about a mail's fate, are skipped.
    /// </summary>
    /// <exception cref="JsonException">The body is not a list of events.</exception>
    public static IReadOnlyList<MailEvent> In(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw new JsonException("not a list");
        return [.. json.RootElement.EnumerateArray().Select(Of).OfType<MailEvent>()];
    }

    private static MailEvent? Of(JsonElement said)
    {
        if (said.ValueKind != JsonValueKind.Object || Text(said, "night") is not { Length: > 0 } night
            || Text(said, "notice") is not { Length: > 0 } notice) return null;
        if (FateOf(Text(said, "event")) is not { } fate) return null;
        var at = said.TryGetProperty("timestamp", out var stamp) && stamp.TryGetInt64(out var seconds)
            && seconds is > 0 and < 253_402_300_799 ? seconds : 0;
        return new MailEvent(
            night, notice, Text(said, "email").Trim().ToLowerInvariant(), fate, WordOf(said), DateTimeOffset.FromUnixTimeSeconds(at),
            Text(said, "event") == "delivered");
    }

    private static MailFate? FateOf(string word) => word switch
    {
        "processed" or "deferred" or "delivered" or "open" or "click" or "spamreport" or "unsubscribe" or "group_unsubscribe"
            or "group_resubscribe" => MailFate.Taken,
        "bounce" => MailFate.Unreached,
        "dropped" => MailFate.Dropped,
        _ => null,
    };

    /// <summary>The reason a mail server gives may contain anything; its code is enough.</summary>
    private static string WordOf(JsonElement said)
    {
        var code = new string([.. Text(said, "status").Where(static c => char.IsAsciiDigit(c) || c == '.').Take(LongestCode)]);
        var kind = Text(said, "event") == "bounce" && Text(said, "type") == "blocked" ? "blocked" : Text(said, "event");
        return code.Length > 0 ? $"{kind} {code}" : kind;
    }

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
