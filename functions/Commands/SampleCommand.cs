using System.CommandLine;
using System.Globalization;
using LearningHours.Mail;
using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary>
/// <c>sample</c>: for each sample night in date order, uploads its exports to storage and runs the night through the same pipeline as the
/// cloud; then copies the last night's results to a folder. Mails are always written as files here.
/// </summary>
public static class SampleCommand
{
    public static Command Build()
    {
        var night = new Option<string>("--night") { HelpName = CommandWords.Folder, Description = CommandWords.Night, Required = true };
        var into = Arguments.Out();
        var command = new Command("sample", CommandWords.Sample) { night, into };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => RunAsync(
            Arguments.ExistingFolder(parsed.GetRequiredValue(night), "--night"), Arguments.OutputFolder(parsed.GetRequiredValue(into)),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string into, CancellationToken cancel)
    {
        var nights = SampleNight.In(folder);
        if (nights.Count == 0) throw new WrongArgumentsException(CommandWords.NoNights(folder));
        await using var services = CommandServices.Build(Path.Combine(into, "mail"), filesOnly: true);
        var storage = services.GetRequiredService<StorageAccount>();
        await storage.EnsureAsync(cancel);

        var held = false;
        foreach (var night in nights)
        {
            await night.LayDownAsync(storage.Exports, nights, cancel);
            var outcome = await services.GetRequiredService<LocalShards>().RunAsync(night.AsOf, [], cancel);
            await services.GetRequiredService<OutboxDrain>().RunAsync(new HashSet<string> { ResultBlobs.PrefixOf(night.AsOf) }, cancel);
            Console.Out.WriteLine(NightSentence.Of(outcome, night.AsOf));
            held |= outcome.End == NightEnd.Held;
        }

        var last = ResultBlobs.PrefixOf(nights[^1].AsOf);
        await BringAsync(storage.Results, last, into, cancel);
        var plans = (await storage.Runs.ReadAllAsync(cancel)).Where(r => ResultBlobs.PrefixOf(r.Id.AsOf) == last)
            .SelectMany(r => r.Plans.Keys).Distinct(StringComparer.Ordinal);
        foreach (var plan in plans.Order(StringComparer.Ordinal))
            DecisionSummary.Print(Console.Out, plan, [.. (await storage.Decisions.ReadAsync(plan, cancel)).Select(s => s.Current.Row)]);
        Console.Out.WriteLine(NightWords.Results(into, MailIndex.Write(Path.Combine(into, "mail"))));
        if (FirstBook(into) is { } book) Console.Out.WriteLine(NightWords.LookFirst(book, AgencyPack.Sheets[0]));
        return held ? ExitCode.Held : ExitCode.Done;
    }

    /// <summary>The workbook of the first agency, or null if there is none.</summary>
    private static string? FirstBook(string into) => Directory.EnumerateDirectories(into).Order(StringComparer.Ordinal)
        .Select(static folder => Path.Combine(folder, AgencyPack.Ods)).FirstOrDefault(File.Exists);

    private static async Task BringAsync(ResultBlobs results, string prefix, string into, CancellationToken cancel)
    {
        using var folder = new ResultFolder(into);
        await foreach (var (path, content) in results.ReadAsync(prefix, cancel))
        {
            await using (content)
            {
                await using var file = folder.Create(path);
                await content.CopyToAsync(file, cancel);
            }
        }
        folder.Commit(packs: true);
    }
}
