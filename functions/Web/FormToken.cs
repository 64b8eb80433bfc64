using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Web;

/// <summary>
/// Proof that a form came from our page and was issued to the account that submits it: the minute when it was made, and a keyed hash of
/// that minute and the account. Another site can make a browser submit a form but cannot know such a token.
/// </summary>
public static class FormToken
{
    /// <summary>How long a page may stay open before its form is submitted.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(4);

    public static string Make(string key, string account, DateTimeOffset now)
    {
        var minute = now.ToUnixTimeSeconds() / 60;
        return $"{minute.ToString(CultureInfo.InvariantCulture)}.{Hash(key, account, minute)}";
    }

    public static bool Holds(string key, string account, string? token, DateTimeOffset now)
    {
        if (token?.Split('.') is not [var text, var hash]
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)) return false;
        var age = now.ToUnixTimeSeconds() / 60 - minute;
        return age >= 0 && age <= (long)Life.TotalMinutes
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(key, account, minute)), Encoding.UTF8.GetBytes(hash));
    }

    private static string Hash(string key, string account, long minute) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("form " + key),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{minute} {account}"))));
}
