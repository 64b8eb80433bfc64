using System.Security.Cryptography;

namespace LearningHours.Options;

/// <summary>A public key to verify signatures with, as base64 of its DER, which is a PEM file without its first and last line.</summary>
public static class VerificationKey
{
    /// <summary>Whether the text is such a key.</summary>
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

    /// <exception cref="FormatException">The text is not base64.</exception>
    /// <exception cref="CryptographicException">The text is not an elliptic-curve key.</exception>
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
