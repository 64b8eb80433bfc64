using System.CommandLine;
using LearningHours.Dates;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary>
/// <c>release</c>: reruns a night that a guard held, without that guard. Any other night is left alone: what was not held needs no release.
/// </summary>
public static class ReleaseCommand
{
    public static Command Build()
    {
        var asOf = Arguments.AsOf();
        var guard = new Option<string[]>("--guard")
        {
            HelpName = CommandWords.Guard,
            Description = CommandWords.ReleaseGuards(GuardNames.All),
            Required = true,
        };
        Arguments.AllowOnly(guard, GuardNames.All);
        var command = new Command("release", OperationWords.Release) { asOf, guard };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(asOf), parsed.GetRequiredValue(guard), cancel));
        return command;
    }

    private static async Task<int> RunAsync(DateOnly day, string[] guards, CancellationToken cancel)
    {
        await using (var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail")))
        {
            var storage = services.GetRequiredService<StorageAccount>();
            await storage.EnsureAsync(cancel);
            if (Refusal(await storage.Runs.ReadAllAsync(cancel), day, guards) is { } refusal) throw new WrongArgumentsException(refusal);
        }
        return await NightlyCommand.RunAsync(day, guards, cancel);
    }

    /// <summary>Returns why releasing these guards would have no effect, or null if it would have one.</summary>
    public static string? Refusal(IReadOnlyList<RunRecord> runs, DateOnly day, IReadOnlyCollection<string> guards)
    {
        var history = new RunHistory(runs);
        if (history.NewestEndedOf(day) is not { State: RunState.Held } held) return OperationWords.NotHeld(RocDate.Format(day));
        if (history.LastDone?.Id.AsOf > day) return OperationWords.NotNewest(RocDate.Format(day), RocDate.Format(history.LastDone.Id.AsOf));
        var holding = GuardNames.All.Where(g => held.Reason.Split("; ").Any(r => r.StartsWith(g + ":", StringComparison.Ordinal))).ToList();
        return guards.Any(g => !holding.Contains(g)) ? OperationWords.OtherGuard(RocDate.Format(day), string.Join("、", holding)) : null;
    }
}
