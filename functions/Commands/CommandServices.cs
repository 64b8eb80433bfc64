using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningHours.Commands;

/// <summary>
/// Composes the same services as in the cloud for a command: settings come from the environment and <c>local.settings.json</c>, logs go
/// to standard error.
/// </summary>
public static class CommandServices
{
    /// <summary>A command needs no schedule and, where mails become files, neither a sender nor a key that outlives it.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["NightlySchedule"] = "0 0 18 * * *",
        ["MailFrom"] = "learning-hours@example.invalid",
        ["PersonKey"] = Guid.NewGuid().ToString("N"),
    };

    /// <param name="mailFolder">Where mails are written as files if no mail service is set.</param>
    /// <param name="filesOnly">Whether mails become files even if a mail service is set.</param>
    /// <param name="add">Adds or replaces services for one command.</param>
    /// <exception cref="WrongArgumentsException">
    /// A setting or plan file is wrong, or mails would become files although the storage is not the emulator.
    /// </exception>
    public static ServiceProvider Build(string mailFolder, bool filesOnly = false, Action<IServiceCollection>? add = null)
    {
        var given = LocalSettings.Read();
        var mailsAreFiles = filesOnly || string.IsNullOrEmpty(given["SendGridApiKey"]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(mailsAreFiles ? Defaults : [])
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["NightlySchedule"] = Defaults["NightlySchedule"],
                ["MailFolder"] = mailFolder
            })
            .AddConfiguration(given)
            .AddInMemoryCollection(filesOnly ? new Dictionary<string, string?> { ["MailFolder"] = mailFolder, ["SendGridApiKey"] = "" }
                : [])
            .Build();
        var problems = SettingsReader.Problems(configuration, out var settings);
        if (problems.Count > 0) throw new WrongArgumentsException(problems);
        // A mail that became a file counts as sent, so nobody would ever receive it.
        if (mailsAreFiles && !filesOnly && !settings.StorageIsEmulated) throw new WrongArgumentsException(SettingsWords.MailsWouldBeFiles);
        var shelf = PlanShelf.Of(settings.PlansFolder);
        if (shelf.Problems.Count > 0) throw new WrongArgumentsException(shelf.Problems);

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(log => log.AddSimpleConsole(c => c.SingleLine = true)
            .AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Information));
        services.AddLearningHours();
        add?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
