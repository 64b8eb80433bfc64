using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>
/// A night that is done is not judged again if its inputs hash alike, so whatever changes a decision or a result must change the hash.
/// </summary>
public sealed class NightInputsHashTests : IDisposable
{
    private static readonly IReadOnlyDictionary<FeedKind, int> Rhythm = new Dictionary<FeedKind, int> { [FeedKind.Hours] = 400 };
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_inputs_hash_alike() => Assert.Equal(HashOf(), HashOf());

    [Fact]
    public void A_plan_that_is_not_current_counts_because_names_and_titles_are_compared_with_it()
    {
        var next = SmallCity.PlanJson.Replace("107", "108", StringComparison.Ordinal).Replace("2018", "2019", StringComparison.Ordinal);
        var with = HashOf(ShelfWith(next));
        Assert.NotEqual(HashOf(), with);
        Assert.NotEqual(with, HashOf(ShelfWith(next.Replace("學習一小時之嘉獎", "學習1小時之嘉獎", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_rhythm_counts_if_a_feed_is_behind_it()
    {
        Assert.Equal(HashOf(), HashOf(rhythm: Rhythm));
        Assert.NotEqual(HashOf(), HashOf(rhythm: new Dictionary<FeedKind, int> { [FeedKind.Hours] = 1 }));
    }

    [Fact]
    public void A_file_in_no_feed_and_the_day_on_which_a_file_came_count()
    {
        var some = SmallCity.OnFirstNight().Listing();
        Assert.NotEqual(HashOf(), HashOf(feeds: some with { Warnings = [new("no-feed", "迷路的檔案")] }));
        var dated = some.Files.Select(static f => f with { Received = SmallCity.FirstNight });
        Assert.NotEqual(HashOf(), HashOf(feeds: some with { Files = [.. dated] }));
    }

    [Fact]
    public void The_content_of_a_font_counts()
    {
        var path = Path.Combine(_folder.Path, "font.ttf");
        var missing = HashOf(font: path);
        File.WriteAllText(path, "one");
        var one = HashOf(font: path);
        File.WriteAllText(path, "two");
        Assert.Equal(4, new[] { HashOf(), missing, one, HashOf(font: path) }.Distinct().Count());
    }

    private PlanShelf ShelfWith(string json)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.json"), SmallCity.PlanJson);
        File.WriteAllText(Path.Combine(_folder.Path, "b.json"), json);
        var shelf = PlanShelf.ReadFolder(_folder.Path);
        Assert.Empty(shelf.Problems);
        Assert.Equal(2, shelf.Plans.Count);
        return shelf;
    }

    private static string HashOf(PlanShelf? shelf = null, FeedListing? feeds = null, string font = "",
        IReadOnlyDictionary<FeedKind, int>? rhythm = null)
    {
        shelf ??= SmallCity.Shelf();
        var inputs = NightInputs.Read(feeds ?? SmallCity.OnFirstNight().Listing(), shelf, [], SmallCity.FirstNight, rhythm: rhythm);
        Assert.Equal(["smallcity-107"], inputs.PlanHashes.Keys);
        return inputs.Hash(shelf, font);
    }
}
