namespace LearningHours.Feeds;

/// <summary>The feeds of a night in a local folder: <c>DIR/{feed}/{file}</c>.</summary>
public static class FeedFolder
{
    private const int ReadAhead = 1 << 16;

    public static FeedListing List(string directory)
    {
        var listing = new FeedListingBuilder();
        foreach (var file in Directory.EnumerateFiles(directory).Where(f => !IsHidden(f)))
            listing.Add(Path.GetFileName(file), static () => Stream.Null);
        foreach (var folder in Directory.EnumerateDirectories(directory).Where(d => !IsHidden(d)))
        {
            foreach (var file in FilesIn(folder))
            {
                var path = Path.GetRelativePath(directory, file).Replace('\\', '/');
                if (CanOpen(file)) listing.Add(path,
                    () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, ReadAhead, FileOptions.SequentialScan));
                else listing.AddUnreachable(path);
            }
        }
        return listing.Build();
    }

    /// <summary>Every file under a folder, and every folder that cannot be read because its name is not UTF-8.</summary>
    private static IEnumerable<string> FilesIn(string folder)
    {
        if (!Directory.Exists(folder)) return [folder];
        return Directory.EnumerateFiles(folder).Where(f => !IsHidden(f)).Concat(Directory.EnumerateDirectories(folder).SelectMany(FilesIn));
    }

    private static bool CanOpen(string file)
    {
        try
        {
            using var open = File.OpenHandle(file);
            return true;
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsHidden(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini" or "__MACOSX");
}
