using System.CommandLine;
using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>purge</c>: removes what is older than the settings allow, as the app does every morning.</summary>
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
        foreach (var purged in await services.GetRequiredService<Purge>().RunAsync(cancel)) Console.Out.WriteLine(LineOf(purged));
        return ExitCode.Done;
    }

    /// <summary>Says what happened to one kind of data.</summary>
    public static string LineOf(Purged purged) =>
        purged.Days == 0 ? OperationWords.KeptAll(NameOf(purged.Kind))
        : OperationWords.Purged(NameOf(purged.Kind), purged.Count, purged.Days);

    private static string NameOf(string kind) => kind switch
    {
        Purge.Exports => OperationWords.PurgedExports,
        Purge.Results => OperationWords.PurgedResults,
        Purge.Rejects => OperationWords.PurgedRejects,
        Purge.Mails => OperationWords.PurgedMails,
        Purge.MailEvents => OperationWords.PurgedMailEvents,
        Purge.Unreachable => OperationWords.PurgedUnreachable,
        Purge.Runs => OperationWords.PurgedRuns,
        Purge.Receipts => OperationWords.PurgedReceipts,
        Purge.Accesses => OperationWords.PurgedAccesses,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no kind that is purged"),
    };
}
