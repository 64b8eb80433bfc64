using System.CommandLine;
using LearningHours.Dates;
using LearningHours.Feeds;
using LearningHours.Mail;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary><c>nightly</c>: one night against the storage account that the settings name, then its mails.</summary>
public static class NightlyCommand
{
    public static Command Build()
    {
        var asOf = Arguments.AsOf();
        asOf.Required = false;
        asOf.Description = "判定日（臺北日期），未指定時為今天";
        var release = new Option<string[]>("--release") { HelpName = "防護", Description = $"放行本夜的防護，可重複：{string.Join("、", GuardNames.All)}" };
        Arguments.AllowOnly(release, GuardNames.All);
        var command = new Command("nightly", "對設定所指的儲存體帳戶執行一夜") { asOf, release };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetResult(asOf) is { Implicit: false } ? parsed.GetValue(asOf) : null, parsed.GetValue(release) ?? [], cancel));
        return command;
    }

    internal static async Task<int> RunAsync(DateOnly? day, string[] release, CancellationToken cancel)
    {
        var today = TaipeiClock.Today(TimeProvider.System);
        // A night of the future would make every night until then one of the past, which mails nobody.
        if (day > today) throw new WrongArgumentsException($"--as-of {RocDate.Format(day.Value)} 晚於今天（{RocDate.Format(today)}）");
        await using var services = CommandServices.Build(mailFolder: Path.Combine("out", "mail"));
        await services.GetRequiredService<StorageAccount>().EnsureAsync(cancel);
        var outcome = await services.GetRequiredService<LocalShards>().RunAsync(day ?? today, release, cancel);
        await services.GetRequiredService<OutboxDrain>().RunAsync(null, cancel);
        Console.Out.WriteLine(NightSentence.Of(outcome, day ?? today));
        return outcome.End switch { NightEnd.Held => ExitCode.Held, NightEnd.Taken or NightEnd.SentOut => ExitCode.Failed, _ => ExitCode.Done };
    }
}
