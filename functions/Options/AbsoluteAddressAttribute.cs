using System.ComponentModel.DataAnnotations;

namespace LearningHours.Options;

/// <summary>Requires a setting to be empty or an absolute http or https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AbsoluteAddressAttribute(string setting) : ValidationAttribute($"{setting} is not an absolute http or https address")
{
    public string Setting => setting;

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text
        || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
