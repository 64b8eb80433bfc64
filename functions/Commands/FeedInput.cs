using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The folder of <c>--in</c>. One without feeds is a wrong argument, reported with the folder that was likely meant.</summary>
public static class FeedInput
{
    public static FeedListing List(string folder)
    {
        var listing = FeedFolder.List(Arguments.ExistingFolder(folder, "--in"));
        if (listing.Files.Count > 0) return listing;
        var what = Directory.EnumerateFileSystemEntries(folder).Any() ? CommandWords.HasNoFeed : CommandWords.IsEmpty;
        throw new WrongArgumentsException(CommandWords.NoFeeds(folder, what, Likely(folder), HelpText.Program));
    }

    /// <summary>Looks for feeds one level down, then one level up in case a single feed's folder was named.</summary>
    private static string? Likely(string folder)
    {
        var below = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).FirstOrDefault(HoldsFeeds);
        if (below is not null) return below;
        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return above is not null && Path.GetPathRoot(above) != above && HoldsFeeds(above) ? above : null;
    }

    private static bool HoldsFeeds(string folder)
    {
        try
        {
            return FeedFolder.List(folder).Files.Count > 0;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
