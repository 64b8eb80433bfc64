using System.Security.Cryptography;

namespace LearningHours.Options;

/// <summary>A public key by which signatures are verified: base64 of its DER, a PEM without its first and last line.</summary>
public static class VerificationKey
{
    /// <summary>Whether a setting is such a key.</summary>
    public static bool IsOne(string publicKey)
    {
        try
        {
            using var key = Open(publicKey);
            return true;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <exception cref="FormatException">It is not base64.</exception>
    /// <exception cref="CryptographicException">It is not a key of elliptic curves.</exception>
    public static ECDsa Open(string publicKey)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
