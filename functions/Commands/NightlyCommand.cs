using System.CommandLine;
using LearningHours.Dates;
using LearningHours.Feeds;
using LearningHours.Mail;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>nightly</c>: runs one night against the storage account named in the settings, then sends the mails.</summary>
public static class NightlyCommand
{
    public static Command Build()
    {
        var asOf = Arguments.AsOf();
        asOf.Required = false;
        asOf.Description = CommandWords.AsOfToday;
        var release =
            new Option<string[]>("--release") { HelpName = CommandWords.Guard, Description = CommandWords.Release(GuardNames.All) };
        Arguments.AllowOnly(release, GuardNames.All);
        var command = new Command("nightly", CommandWords.Nightly) { asOf, release };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed.GetResult(asOf) is { Implicit: false } ? parsed.GetValue(asOf) : null, parsed.GetValue(release) ?? [], cancel));
        return command;
    }

    internal static async Task<int> RunAsync(DateOnly? day, string[] release, CancellationToken cancel)
    {
        var today = TaipeiClock.Today(TimeProvider.System);
        // A future night would turn every night until then into a past one, which mails nobody.
        if (day > today) throw new WrongArgumentsException(CommandWords.InFuture(day.Value, today));
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        await services.GetRequiredService<StorageAccount>().EnsureAsync(cancel);
        var outcome = await services.GetRequiredService<LocalShards>().RunAsync(day ?? today, release, cancel);
        await services.GetRequiredService<OutboxDrain>().RunAsync(null, cancel);
        Console.Out.WriteLine(NightSentence.Of(outcome, day ?? today));
        return outcome.End switch
        {
            NightEnd.Held => ExitCode.Held,
            NightEnd.Taken or NightEnd.SentOut => ExitCode.Failed,
            _ => ExitCode.Done
        };
    }
}
