using System.CommandLine;
using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>purge</c>: what the settings say is too old is removed, as the app does every morning.</summary>
public static class PurgeCommand
{
    public static Command Build()
    {
        var command = new Command("purge", OperationWords.Purge);
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        await services.GetRequiredService<StorageAccount>().EnsureAsync(cancel);
        foreach (var purged in await services.GetRequiredService<Purge>().RunAsync(cancel))
            Console.Out.WriteLine(purged.Days == 0 ? $"{purged.Kind}：{OperationWords.Kept}"
                : FormattableString.Invariant($"{purged.Kind}：{purged.Count}（{purged.Days}）"));
        return ExitCode.Done;
    }
}
