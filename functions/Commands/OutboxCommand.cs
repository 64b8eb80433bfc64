using System.CommandLine;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>outbox</c>: lists the mails that are waiting or in doubt; <c>outbox settle</c> resolves doubts.</summary>
public static class OutboxCommand
{
    public static Command Build()
    {
        var command = new Command("outbox", OperationWords.Outbox) { SettleCommand.Build() };
        command.SetAction((_, cancel) => ListAsync(cancel));
        return command;
    }

    private static async Task<int> ListAsync(CancellationToken cancel)
    {
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);
        IReadOnlyList<OutboxMail> open = [.. await storage.Outbox.ReadSetAsideAsync(cancel), .. await storage.Outbox.ReadOpenAsync(cancel)];
        Console.Out.Write(OutboxText.Of(open, await storage.Undeliverable.ReadAllAsync(cancel)));
        return ExitCode.Done;
    }
}
