using LearningHours.Options;
using Microsoft.Extensions.Configuration;

namespace LearningHours.Tests.Functions.Options;

public sealed class NightSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["NightlySchedule"] = "0 0 18 * * *",
        ["SendGridApiKey"] = "SG.sample",
        ["MailFrom"] = "hours@city.example",
        ["PersonKey"] = "sixteen letters!",
    };

    [Fact]
    public void Whole_settings_have_no_problem() => Assert.Empty(Problems([]));

    [Fact]
    public void An_account_name_serves_instead_of_a_connection_string() =>
        Assert.Empty(Problems(new() { ["AzureWebJobsStorage"] = null, ["AzureWebJobsStorage:accountName"] = "city" }));

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var problems = Problems(new()
        {
            ["AzureWebJobsStorage"] = null,
            ["NightlySchedule"] = "0 18 * * *",
            ["SendGridApiKey"] = null,
            ["SendGridEndpoint"] = "mail.city.example",
            ["MailFrom"] = "hours",
            ["PersonKey"] = "fifteen letters",
            ["ShrinkLimit"] = "1.5",
            ["ChangeFloor"] = "many",
            ["ReleaseGuards"] = "shrink",
        });
        foreach (var setting in new[] { "AzureWebJobsStorage", "NightlySchedule", "SendGridApiKey", "SendGridEndpoint", "MailFrom", "PersonKey", "ShrinkLimit", "ChangeFloor", "ReleaseGuards" })
            Assert.Single(problems, p => p.StartsWith(setting, StringComparison.Ordinal));
        Assert.Equal(9, problems.Count);
    }

    [Fact]
    public void No_problem_repeats_a_secret() =>
        Assert.DoesNotContain(Problems(new() { ["PersonKey"] = "hush", ["MailFrom"] = "nobody here" }), p => p.Contains("hush") || p.Contains("nobody here"));

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> changes)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Whole).AddInMemoryCollection(changes).Build();
        return SettingsReader.Problems(settings, out _);
    }
}
