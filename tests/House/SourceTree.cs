using System.Runtime.CompilerServices;

namespace LearningHours.Tests.House;

/// <summary>The files of the project in the source tree.</summary>
internal static class SourceTree
{
    /// <summary>Folders that contain only generated, fetched or leftover files, never sources.</summary>
    private static readonly HashSet<string> NotSources = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "out", ".feed", ".packages", ".state", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every source below a folder, as paths relative to the root.</summary>
    public static IEnumerable<string> Files(string folder = "") =>
        Walk(At(folder)).Select(f => Path.GetRelativePath(Root, f))
            .Where(f => f != "local.settings.json" && !f.EndsWith(".user", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(d => !NotSources.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string Here([CallerFilePath] string path = "") => path;
}
