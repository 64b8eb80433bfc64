using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Configuration;

namespace LearningHours.Options;

/// <summary>Reads <see cref="NightSettings"/> from configuration; a malformed number is reported as a problem, not thrown.</summary>
public static class SettingsReader
{
    /// <summary>How the text begins that the platform leaves in place of a secret it could not fetch.</summary>
    private const string UnresolvedReference = "@Microsoft.KeyVault(";

    /// <summary>Fills in the settings and returns what could not be read, one sentence each.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration, NightSettings into)
    {
        var problems = new List<string>();
        into.StorageConnection = Text("AzureWebJobsStorage", into.StorageConnection);
        into.StorageAccountName = Text("AzureWebJobsStorage:accountName", into.StorageAccountName);
        into.StorageClientId = Text("AzureWebJobsStorage:clientId", into.StorageClientId);
        into.NightlySchedule = Text("NightlySchedule", into.NightlySchedule);
        into.SendGridApiKey = Text("SendGridApiKey", into.SendGridApiKey);
        into.SendGridEndpoint = Text("SendGridEndpoint", into.SendGridEndpoint);
        into.SendGridEventKey = Text("SendGridEventKey", into.SendGridEventKey);
        into.MailFrom = Text("MailFrom", into.MailFrom);
        into.OperatorEmail = Text("OperatorEmail", into.OperatorEmail);
        into.MailFolder = Text("MailFolder", into.MailFolder);
        into.PersonKey = Text("PersonKey", into.PersonKey);
        into.ResultLink = Text("ResultLink", into.ResultLink);
        into.PlansFolder = Text("PlansFolder", into.PlansFolder);
        into.FormFont = Text("FormFont", into.FormFont);
        into.ExpectedPlans = Text("ExpectedPlans", into.ExpectedPlans);
        // An empty value is meaningful here: no feed has a rhythm.
        into.StaleAfterDays = configuration["StaleAfterDays"] ?? into.StaleAfterDays;
        into.ReleaseGuards = Text("ReleaseGuards", into.ReleaseGuards);
        into.ShrinkLimit = Number("ShrinkLimit", into.ShrinkLimit);
        into.ChangeLimit = Number("ChangeLimit", into.ChangeLimit);
        into.ChangeFloor = Number("ChangeFloor", into.ChangeFloor);
        into.HeartbeatMinutes = Number("HeartbeatMinutes", into.HeartbeatMinutes);
        into.NightShards = Number("NightShards", into.NightShards);
        into.ClaimMinutes = Number("ClaimMinutes", into.ClaimMinutes);
        into.MailsPerDrain = Number("MailsPerDrain", into.MailsPerDrain);
        into.ExportDays = Number("ExportDays", into.ExportDays);
        into.ResultDays = Number("ResultDays", into.ResultDays);
        into.OutboxDays = Number("OutboxDays", into.OutboxDays);
        into.RunDays = Number("RunDays", into.RunDays);
        into.AccessDays = Number("AccessDays", into.AccessDays);
        into.RejectDays = Number("RejectDays", into.RejectDays);
        if (configuration["AutoReleaseDays"] is { Length: > 0 }) into.AutoReleaseDays = Number("AutoReleaseDays", 0);
        into.MassShare = Number("MassShare", into.MassShare);
        into.MailsPerDay = Number("MailsPerDay", into.MailsPerDay);
        into.MailConnections = Number("MailConnections", into.MailConnections);
        into.SendWindow = Text("SendWindow", into.SendWindow);
        into.MailFromName = Text("MailFromName", into.MailFromName);
        return problems;

        string Text(string name, string otherwise)
        {
            if (configuration[name] is not { Length: > 0 } value) return otherwise;
            if (!value.StartsWith(UnresolvedReference, StringComparison.OrdinalIgnoreCase)) return value;
            problems.Add(
                $"{name.Replace(":", "__", StringComparison.Ordinal)} is a reference to a key vault that was not resolved; look at the "
                + $"state of the reference and at the identity's role on the vault");
            return otherwise;
        }

        T Number<T>(string name, T otherwise) where T : INumber<T>
        {
            if (configuration[name] is not { Length: > 0 } value) return otherwise;
            // Without separators of thousands: a decimal comma would be one, and 0,01 a limit of 1 that holds nothing.
            if (T.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
            problems.Add($"{name} is not a number; digits with a decimal point are needed");
            return otherwise;
        }
    }

    /// <summary>Returns all problems of the settings at once: what could not be read and what is not allowed.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration, out NightSettings settings)
    {
        settings = new NightSettings();
        var unread = Read(configuration, settings);
        return [.. unread, .. Check(settings)];
    }

    /// <summary>
    /// Checks both attributes and rules across settings; the framework's own validator would skip the latter once an attribute fails.
    /// </summary>
    public static IReadOnlyList<string> Check(NightSettings settings)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        return [.. found.Concat(settings.Validate(new ValidationContext(settings))).Select(r => r.ErrorMessage!).Distinct()];
    }
}
