using System.Diagnostics;
using System.Text.Json;
using LearningHours.Tests.Core.Plans;

namespace LearningHours.Tests.Core.Reports;

/// <summary>Runs only if ./test found a browser and named it in the environment.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (string.IsNullOrEmpty(Browser.Chromium)) Skip = "no browser here: ./test looks for chromium";
    }
}

/// <summary>The scripts of <c>tests/Pages</c>, which drive a headless browser and print what they found as JSON.</summary>
internal static class Browser
{
    public static string? Chromium => Environment.GetEnvironmentVariable("LEARNING_HOURS_CHROMIUM");

    /// <summary>The folder in which to keep screenshots, from the environment variable <c>SCREENSHOTS</c>; empty to keep none.</summary>
    public static string Pictures => Environment.GetEnvironmentVariable("SCREENSHOTS") ?? "";

    public static async Task<JsonDocument> RunAsync(string script, params IEnumerable<string> arguments)
    {
        var path = Path.Combine(PlanFiles.Folder("tests", "Pages"), script);
        var start = new ProcessStartInfo("node", [path, Chromium!, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonDocument.Parse(await output);
    }

    public static IEnumerable<string?> Texts(this JsonElement list) => list.EnumerateArray().Select(static p => p.GetString());
}
