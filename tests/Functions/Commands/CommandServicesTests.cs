using LearningHours.Commands;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>
/// A command that would write mails as files while using a cloud account is refused before anything is read, because such mails count as
/// sent.
/// </summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class CommandServicesTests
{
    private const string Cloud = "DefaultEndpointsProtocol=https;AccountName=city;AccountKey=a2V5;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData(Cloud, "", false)]
    [InlineData(Cloud, "SG.key", true)]
    [InlineData("UseDevelopmentStorage=true", "", true)]
    public void A_night_in_the_cloud_needs_a_mail_key(string storage, string key, bool isGood)
    {
        using var environment = new GivenEnvironment(("AzureWebJobsStorage", storage), ("SendGridApiKey", key),
            ("MailFrom", "hours@city.example"), ("PersonKey", "sixteen letters!"), ("MailFolder", ""));
        if (isGood) CommandServices.Build("out/mail").Dispose();
        else Assert.Contains("SendGridApiKey",
            Assert.Single(Assert.Throws<WrongArgumentsException>(() => CommandServices.Build("out/mail")).Problems),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_ends_with_status_2_and_says_why()
    {
        using var environment = new GivenEnvironment(("AzureWebJobsStorage", Cloud), ("SendGridApiKey", ""));
        Assert.Equal(ExitCode.WrongArguments, await CommandLine.RunAsync(["nightly"]));
    }
}

/// <summary>Tests that set environment variables of the process, which run one after another and never in parallel with others.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection;

/// <summary>Sets environment variables for the duration of a test.</summary>
internal sealed class GivenEnvironment : IDisposable
{
    private readonly List<(string Name, string? Value)> _before = [];

    public GivenEnvironment(params (string Name, string Value)[] given)
    {
        foreach (var (name, value) in given)
        {
            _before.Add((name, Environment.GetEnvironmentVariable(name)));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
    }
}
