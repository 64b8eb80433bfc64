using System.CommandLine;
using LearningHours.Mail;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>outbox</c>: lists what waits and what is in doubt; <c>outbox settle KEY sent|again</c> ends a doubt.</summary>
public static class OutboxCommand
{
    private const string Sent = "sent", Again = "again";

    public static Command Build()
    {
        var key = new Argument<string>("KEY") { HelpName = CommandWords.Key, Description = OperationWords.SettleKey };
        var how = new Argument<string>("sent|again") { HelpName = "sent|again", Description = OperationWords.SettleHow };
        how.AcceptOnlyFromAmong(Sent, Again);
        var settle = new Command("settle", OperationWords.Settle) { key, how };
        settle.SetAction((parsed, cancel) => SettleAsync(parsed.GetRequiredValue(key), parsed.GetRequiredValue(how) == Again, cancel));
        var command = new Command("outbox", OperationWords.Outbox) { settle };
        command.SetAction((_, cancel) => ListAsync(cancel));
        return command;
    }

    private static async Task<int> ListAsync(CancellationToken cancel)
    {
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);
        Console.Out.Write(OutboxText.Of(await storage.Outbox.ReadAllAsync(cancel), await storage.Undeliverable.ReadAllAsync(cancel)));
        return ExitCode.Done;
    }

    private static async Task<int> SettleAsync(string code, bool again, CancellationToken cancel)
    {
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);
        var found = MailCode.Find(await storage.Outbox.ReadSetAsideAsync(cancel), code);
        if (found.Count != 1) throw new WrongArgumentsException(
            found.Count == 0 ? OperationWords.NoMail(code) : OperationWords.SeveralMails(code));
        if (!await services.GetRequiredService<MailSettlement>().SettleByHandAsync(found[0], again, cancel))
        {
            await Console.Error.WriteLineAsync(OperationWords.CannotSettle(code));
            return ExitCode.Failed;
        }
        Console.Out.WriteLine(OperationWords.Settled(MailCode.Of(found[0]), again));
        return ExitCode.Done;
    }
}
