using LearningHours.Files;

namespace LearningHours.Bench;

/// <summary>The feeds of a generated city on disk.</summary>
internal static class Feeds
{
    /// <summary>The folder of a city with so many people and so many rows for each, created if it does not exist yet.</summary>
    public static string Folder(int people, int rowsPerPerson)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"learning-hours-bench-{people}-{rowsPerPerson}");
        if (Directory.Exists(folder)) return folder;
        var made = folder + ".new";
        if (Directory.Exists(made)) Directory.Delete(made, recursive: true);
        new City(people, rowsPerPerson).Write(made);
        Directory.Move(made, folder);
        return folder;
    }

    public static IReadOnlyList<FeedFile> Of(string folder) =>
        [.. Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Select(file =>
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            return new FeedFile(FeedNames.Parse(path.Split('/')[0])!.Value, path,
                () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
        })];

    public static string Hours(string folder) => Path.Combine(folder, "hours", "hours.csv");
}
