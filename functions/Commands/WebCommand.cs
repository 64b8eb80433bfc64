using System.CommandLine;
using System.Net.Sockets;
using LearningHours.Facts;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Web;
using LearningHours.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LearningHours.Commands;

/// <summary>
/// <c>web</c>: serves the pages on 127.0.0.1 from the storage emulator. There is no sign-in here, so the officer is made up, which must
/// never happen with real data.
/// </summary>
public static class WebCommand
{
    private const int UsualPort = 8080;
    private const string MadeUp = "officer@example.invalid";

    public static Command Build()
    {
        var port = new Option<int>("--port")
        {
            HelpName = CommandWords.Port,
            Description = OperationWords.WebPort,
            DefaultValueFactory = _ => UsualPort,
        };
        var account = new Option<string?>("--as") { HelpName = CommandWords.Account, Description = OperationWords.WebAs };
        var agency = new Option<string[]>("--agency") { HelpName = CommandWords.AgencyCode, Description = OperationWords.WebAgency };
        var command = new Command("web", OperationWords.Web) { port, account, agency };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed.GetValue(port), parsed.GetValue(account), parsed.GetValue(agency) ?? [], cancel));
        return command;
    }

    private static async Task<int> RunAsync(int port, string? account, string[] agencies, CancellationToken cancel)
    {
        await using var services = CommandServices.Build(Path.Combine("out", "mail"), filesOnly: true,
            add: s => AddOfficer(s, account, agencies));
        if (!services.GetRequiredService<NightSettings>().StorageIsEmulated) throw new WrongArgumentsException(OperationWords.NotLocal());
        await services.GetRequiredService<StorageAccount>().EnsureAsync(cancel);
        try
        {
            await using var pages = await LocalPages.StartAsync(services.GetRequiredService<Pages>(), port, cancel);
            Console.Out.WriteLine(OperationWords.Listening(pages.Address + PagePaths.Results, account ?? MadeUp));
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Done;
        }
        catch (IOException taken) when (taken.InnerException is SocketException || taken.InnerException?.InnerException is SocketException)
        {
            throw new WrongArgumentsException(OperationWords.PortTaken(port));
        }
    }

    private static void AddOfficer(IServiceCollection services, string? account, string[] agencies)
    {
        services.AddSingleton<ISignIn>(new MadeUpSignIn((account ?? MadeUp).Trim().ToLowerInvariant()));
        if (account is not null) return;
        StaffAccess[] rows = agencies.Length == 0
            ? [new StaffAccess(MadeUp, "", StaffRole.City, null, null, default)]
            : [.. agencies.Select(static a => new StaffAccess(MadeUp, a, StaffRole.Personnel, null, null, default))];
        services.AddSingleton(new MadeUpAccess(rows));
    }

    /// <summary>Takes everybody for the same officer: on one's own machine there is nobody else.</summary>
    private sealed class MadeUpSignIn(string account) : ISignIn
    {
        public Officer? Of(HttpRequest request) => new([account]);
    }
}
