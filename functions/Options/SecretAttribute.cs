using System.ComponentModel.DataAnnotations;

namespace LearningHours.Options;

/// <summary>
/// Requires a secret that can be sent in an HTTP header: ASCII letters, digits and punctuation, without blanks or the line break that ends
/// a file.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute(string setting)
    : ValidationAttribute(
        $"{setting} holds a line break, a blank or a character outside ASCII; store the bare key again, without a line end")
{
    public string Setting => setting;

    public override bool IsValid(object? value) => value is not string text || text.All(static c => c is > ' ' and < '\x7F');
}
