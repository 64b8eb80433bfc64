using System.CommandLine;
using LearningHours.Feeds;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>status</c>: what an operator asks first.</summary>
public static class StatusCommand
{
    public static Command Build()
    {
        var command = new Command("status", OperationWords.Status);
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);
        var nights = await storage.Shelf.NightsAsync(cancel);
        var sight = new StatusSight(
            TaipeiClock.Today(TimeProvider.System),
            await storage.Runs.ReadAllAsync(cancel),
            await storage.Outbox.ReadAllAsync(cancel),
            (await storage.Undeliverable.ReadAllAsync(cancel)).Count,
            await storage.Exports.MeasureAsync(cancel),
            nights,
            nights.Count > 0 ? await storage.Shelf.MeasureAsync(nights[0], cancel) : default);
        Console.Out.Write(StatusText.Of(sight, services.GetRequiredService<NightSettings>().Rhythm));
        return ExitCode.Done;
    }
}
