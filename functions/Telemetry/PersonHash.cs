using System.Security.Cryptography;
using System.Text;

namespace LearningHours.Telemetry;

/// <summary>
/// A pseudonym for a person in logs: keyed, so that nobody without the key can try out identifiers, and short (16 hex digits).
/// </summary>
public static class PersonHash
{
    private const int Bytes = 8;

    public static string Of(string key, string identifier) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(identifier)).AsSpan(0, Bytes));
}
