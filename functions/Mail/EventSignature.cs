using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Options;

namespace LearningHours.Mail;

/// <summary>
/// Verifies the signature of the mail service's event webhook: ECDSA with SHA-256 over the timestamp header followed by the body, with the
/// key whose public part is a setting. A request whose timestamp lies outside the window is refused, so that an intercepted one cannot be
/// replayed forever.
/// </summary>
public static class EventSignature
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature",
        TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>Allowed before and after now, inclusive; a request replayed within it changes nothing.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="publicKey">The public key in DER as base64, i.e. a PEM without its first and last line.</param>
    public static bool Holds(string publicKey, string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (publicKey.Length == 0 || string.IsNullOrEmpty(signature) || string.IsNullOrEmpty(timestamp)) return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > (long)Window.TotalSeconds) return false;
        var signed = new byte[Encoding.UTF8.GetByteCount(timestamp) + body.Length];
        body.CopyTo(signed.AsSpan(Encoding.UTF8.GetBytes(timestamp, signed)));
        try
        {
            using var key = VerificationKey.Open(publicKey);
            return key.VerifyData(signed, Convert.FromBase64String(signature), HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
