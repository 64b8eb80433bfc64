using System.Collections.Concurrent;
using System.CommandLine;
using LearningHours.Mail;
using LearningHours.Notices;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary>What <c>outbox settle</c> was asked to do.</summary>
/// <param name="Again">True if the mails are to be sent again; false if they count as sent.</param>
/// <param name="IsOne">Whether a single code was typed, which needs no look first.</param>
/// <param name="Confirm">The word that a look printed; null to look.</param>
public sealed record SettleRequest(MailChoice Choice, bool Again, bool IsOne, string? Confirm);

/// <summary>
/// <c>outbox settle</c>: resolves doubts. One mail is settled by its code at once; many (<c>--file</c>, <c>--night</c>, <c>--plan</c>,
/// <c>--kind</c>) only with the word that a look at exactly these mails printed, because sending a mail twice is a fault.
/// </summary>
public static class SettleCommand
{
    private const string Sent = "sent", Again = "again";

    /// <summary>How many mails are settled in parallel.</summary>
    private const int Together = 8;

    private static readonly Dictionary<string, NoticeKind> Kinds = new(StringComparer.Ordinal)
    {
        ["staff"] = NoticeKind.Staff,
        ["personnel"] = NoticeKind.Personnel,
        ["head"] = NoticeKind.Head,
        ["operators"] = NoticeKind.Operators,
    };

    public static Command Build()
    {
        var words = new Argument<string[]>("words")
        {
            HelpName = $"[{CommandWords.Key}…] {Sent}|{Again}",
            Description = OperationWords.SettleHow,
            Arity = ArgumentArity.OneOrMore,
        };
        words.Validators.Add(static result =>
        {
            if (result.Tokens is [.., { Value: not (Sent or Again) }]) result.AddError(OperationWords.SayHow(result.Tokens[^1].Value));
        });
        var file = new Option<string?>("--file") { HelpName = FailureWords.File, Description = OperationWords.SettleFile };
        var night = new Option<DateOnly?>("--night")
        {
            HelpName = CommandWords.Date,
            Description = OperationWords.SettleNight,
            CustomParser = static result => Arguments.Date("--night", result),
        };
        var plan = new Option<string?>("--plan") { HelpName = CommandWords.PlanId, Description = OperationWords.SettlePlan };
        var kind = new Option<string?>("--kind")
        {
            HelpName = string.Join('|', Kinds.Keys),
            Description = OperationWords.SettleKind,
        };
        Arguments.AllowOnly(kind, [.. Kinds.Keys]);
        var confirm = new Option<string?>("--confirm") { HelpName = OperationWords.Word, Description = OperationWords.SettleConfirm };
        var command = new Command("settle", OperationWords.Settle) { words, file, night, plan, kind, confirm };
        command.SetAction((parsed, cancel) =>
        {
            var said = parsed.GetRequiredValue(words);
            IReadOnlyList<string>? codes = said.Length > 1 ? said[..^1] : null;
            var isOne = said.Length == 2 && parsed.GetValue(file) is null;
            if (parsed.GetValue(file) is { } path) codes = [.. codes ?? [], .. MailChoice.CodesIn(ReadLines(path))];
            var choice = new MailChoice(codes, parsed.GetValue(night), parsed.GetValue(plan),
                parsed.GetValue(kind) is { } name ? Kinds[name] : null);
            return RunAsync(new SettleRequest(choice, said[^1] == Again, isOne, parsed.GetValue(confirm)), cancel);
        });
        return command;
    }

    private static IEnumerable<string> ReadLines(string path) =>
        File.Exists(path) ? File.ReadLines(path) : throw new WrongArgumentsException(CommandWords.NoFile(path));

    private static async Task<int> RunAsync(SettleRequest request, CancellationToken cancel)
    {
        if (request.Choice.IsEmpty) throw new WrongArgumentsException(OperationWords.SayWhich);
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);
        return await RunAsync(request, storage, services.GetRequiredService<MailSettlement>(),
            services.GetRequiredService<TimeProvider>(), Console.Out, cancel);
    }

    /// <summary>Shows the chosen mails or settles them.</summary>
    /// <exception cref="WrongArgumentsException">The one code matches no mail, or the word belongs to other mails.</exception>
    public static async Task<int> RunAsync(
        SettleRequest request, StorageAccount storage, MailSettlement settlement, TimeProvider time, TextWriter to,
        CancellationToken cancel)
    {
        var chosen = request.Choice.Of(await storage.Outbox.ReadSetAsideAsync(cancel), out var unknown);
        if (request.IsOne && chosen.Count == 0) throw new WrongArgumentsException(OperationWords.NoMail(request.Choice.Codes![0]));

        var word = MailCode.OfAll(chosen, request.Again ? Again : Sent);
        if (!request.IsOne && request.Confirm is null)
        {
            await to.WriteAsync(SettleText.Look(chosen, unknown, request.Again, word, time.GetUtcNow()));
            return ExitCode.Done;
        }
        if (!request.IsOne && request.Confirm != word)
            throw new WrongArgumentsException(OperationWords.OtherMails(request.Confirm!, chosen.Count));
        var settled = await SettleAsync(settlement, chosen, request.Again, cancel);
        await to.WriteAsync(SettleText.Settled(settled, request.Again));
        return settled.Values.All(static s => s is HandSettlement.Done or HandSettlement.ByService) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>
    /// Settles each mail and returns the outcomes. If the process ends in between, some mails are settled and a look shows the others.
    /// </summary>
    private static async Task<IReadOnlyDictionary<OutboxMail, HandSettlement>> SettleAsync(
        MailSettlement settlement, IReadOnlyList<OutboxMail> mails, bool again, CancellationToken cancel)
    {
        var settled = new ConcurrentDictionary<OutboxMail, HandSettlement>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancel };
        await Parallel.ForEachAsync(mails, options,
            async (mail, stop) => settled[mail] = await settlement.SettleByHandAsync(mail, again, stop));
        return settled;
    }
}
