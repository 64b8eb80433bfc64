using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace LearningHours.Options;

/// <summary>
/// The settings that the Functions host would pass, for commands that run without it: <c>Values</c> of <c>local.settings.json</c> and the
/// environment, which takes precedence.
/// </summary>
public static class LocalSettings
{
    private const string FileName = "local.settings.json";

    /// <summary>Reads the file in the working folder or, if there is none, the one beside the program.</summary>
    public static IConfiguration Read()
    {
        var builder = new ConfigurationBuilder();
        var file = new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }.Select(d => Path.Combine(d, FileName))
            .FirstOrDefault(File.Exists);
        if (file is not null) builder.AddInMemoryCollection(ValuesOf(File.ReadAllText(file)));
        return builder.AddEnvironmentVariables().Build();
    }

    private static IEnumerable<KeyValuePair<string, string?>> ValuesOf(string json)
    {
        using var settings = JsonDocument.Parse(json,
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        if (!settings.RootElement.TryGetProperty("Values", out var values)) return [];
        return [.. values.EnumerateObject().Select(
            v => KeyValuePair.Create(v.Name.Replace("__", ":", StringComparison.Ordinal), (string?)v.Value.ToString()))];
    }
}
