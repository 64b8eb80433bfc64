using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>What somebody was last told about a human decision: enough to say it again and to see whether it still stands.</summary>
/// <param name="Amount">As the feed had it; a number has at most two decimals and no trailing zeros.</param>
/// <param name="Reason">
/// A hash of the reason of a refusal, by which another reason is recognized; empty for a grant, which is the same whatever its reason.
/// </param>
internal readonly record struct ToldDecision(bool Granted, DateOnly Date, string Amount, string Reason)
{
    private const string Iso = "yyyy-MM-dd";

    public static ToldDecision Of(HumanDecision human) =>
        new(human.Granted, human.Date, AmountOf(human.Amount), human.Granted ? "" : MarkOf(human.Reason));

    /// <summary>The text that the memory of mails keeps.</summary>
    public string Said =>
        string.Join(';', Granted ? "granted" : "refused", Date.ToString(Iso, CultureInfo.InvariantCulture), Reason, Amount);

    /// <summary>
    /// Null for a text that <see cref="Said"/> did not make, and for the empty one, which means that what was said was taken back.
    /// </summary>
    public static ToldDecision? Read(string said) =>
        said.Split(';', 4) is [("granted" or "refused") and var word, var date, var reason, var amount]
        && DateOnly.TryParseExact(date, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ToldDecision(word == "granted", day, amount, reason) : null;

    private static string AmountOf(string amount) =>
        decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##", CultureInfo.InvariantCulture) : amount;

    private static string MarkOf(string reason) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reason)).AsSpan(0, 8));
}
