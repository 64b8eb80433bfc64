using LearningHours.Feeds;
using LearningHours.Nightly;

namespace LearningHours.Commands;

/// <summary>The folder of <c>--in</c>: one that holds no feed is a wrong argument, told with the folder that was likely meant.</summary>
public static class FeedInput
{
    public static FeedListing List(string folder)
    {
        var listing = FeedFolder.List(Arguments.ExistingFolder(folder, "--in"));
        if (listing.Files.Count > 0) return listing;
        var what = Directory.EnumerateFileSystemEntries(folder).Any() ? "裡沒有任何資料來源（hours、roster、agencies …）的檔案" : "是空的";
        throw new WrongArgumentsException($"--in「{folder}」{what}；{(Likely(folder) is { } likely ? $"是否應為「{likely}」？" : "請指定其下有各資料來源資料夾的資料夾，")}資料來源及格式見 {HelpText.Program} formats");
    }

    /// <summary>One level down, or up where a feed's own folder was named.</summary>
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
