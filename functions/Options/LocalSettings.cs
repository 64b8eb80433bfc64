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
    /// <exception cref="BrokenSettingsFileException">It is no JSON, or holds no settings.</exception>
    public static IConfiguration Read()
    {
        var builder = new ConfigurationBuilder();
        var file = new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }.Select(d => Path.Combine(d, FileName))
            .FirstOrDefault(File.Exists);
        if (file is not null) builder.AddInMemoryCollection(ValuesOf(file));
        return builder.AddEnvironmentVariables().Build();
    }

    /// <summary>The settings of a file by their names in configuration.</summary>
    /// <exception cref="BrokenSettingsFileException">It is no JSON, or holds no settings.</exception>
    public static IReadOnlyList<KeyValuePair<string, string?>> ValuesOf(string file)
    {
        try
        {
            using var settings = JsonDocument.Parse(File.ReadAllText(file),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (settings.RootElement.ValueKind != JsonValueKind.Object) throw new BrokenSettingsFileException(file, 1);
            if (!settings.RootElement.TryGetProperty("Values", out var values)) return [];
            if (values.ValueKind != JsonValueKind.Object) throw new BrokenSettingsFileException(file, 1);
            return [.. values.EnumerateObject().Select(
                v => KeyValuePair.Create(v.Name.Replace("__", ":", StringComparison.Ordinal), (string?)v.Value.ToString()))];
        }
        catch (JsonException broken)
        {
            throw new BrokenSettingsFileException(file, (broken.LineNumber ?? 0) + 1);
        }
    }
}

/// <summary>A settings file that cannot be read. Its text may hold secrets and is not told.</summary>
/// <param name="line">The first that is wrong; counted from 1.</param>
public sealed class BrokenSettingsFileException(string file, long line) : Exception($"{file} cannot be read, line {line}")
{
    public string File => file;

    public long Line => line;
}
