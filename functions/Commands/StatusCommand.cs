using System.CommandLine;
using LearningHours.Feeds;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>status</c>: what an operator wants to know first.</summary>
public static class StatusCommand
{
    /// <summary>How many pages of listings are read unless everything is to be counted: enough for weeks of nights, in seconds.</summary>
    private const int UsualPages = 40;

    public static Command Build()
    {
        var whole = new Option<bool>("--space") { Description = OperationWords.WholeSpace };
        var command = new Command("status", OperationWords.Status) { whole };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(whole) ? int.MaxValue : UsualPages, cancel));
        return command;
    }

    private static async Task<int> RunAsync(int mostPages, CancellationToken cancel)
    {
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);
        var sight = new StatusSight(
            TaipeiClock.Today(TimeProvider.System),
            await storage.Runs.ReadAllAsync(cancel),
            await storage.Outbox.CountAsync(cancel),
            (await storage.Undeliverable.ReadAllAsync(cancel)).Count,
            await storage.MeasureAsync(mostPages, cancel));
        Console.Out.Write(StatusText.Of(sight, services.GetRequiredService<NightSettings>().Rhythm));
        return ExitCode.Done;
    }
}
