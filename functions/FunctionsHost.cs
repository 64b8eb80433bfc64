using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningHours;

/// <summary>The isolated worker: starts only with valid settings, readable plans and its containers and tables in place; otherwise it stops
/// and says why.</summary>
public static class FunctionsHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddLearningHours();
        builder.Services.AddNightTelemetry(builder.Configuration);
        using var host = builder.Build();
        if (await PrepareAsync(host.Services) is { } problems)
        {
            foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
            return 1;
        }
        await host.RunAsync();
        return 0;
    }

    /// <summary>What must hold before the first event; else a sentence for each thing that does not, which a stack would only
    /// bury.</summary>
    private static async Task<IEnumerable<string>?> PrepareAsync(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<PlanShelf>();
            await services.GetRequiredService<StorageAccount>().EnsureAsync(CancellationToken.None);
            return null;
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
        catch (Exception failure)
        {
            return [$"The storage account cannot be prepared: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}"];
        }
    }
}
