namespace LearningHours.Nightly;

/// <summary>The feeds of a night in a local folder: <c>DIR/{feed}/*.csv</c>.</summary>
public static class FeedFolder
{
    private const int ReadAhead = 1 << 16;

    public static FeedListing List(string directory)
    {
        var listing = new FeedListingBuilder();
        foreach (var folder in Directory.EnumerateDirectories(directory).Where(d => !IsHidden(d)))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !IsHidden(f)))
                listing.Add(Path.GetRelativePath(directory, file).Replace('\\', '/'), () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, ReadAhead, FileOptions.SequentialScan));
        }
        return listing.Build();
    }

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');
}
