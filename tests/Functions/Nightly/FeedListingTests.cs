using LearningHours.Feeds;
using LearningHours.Nightly;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>Which files of a feed's folder are read: those with the extensions exporters give tables, in upper or lower case.</summary>
public sealed class FeedListingTests
{
    [Theory]
    [InlineData("hours/a.csv", true)]
    [InlineData("hours/a.CSV", true)]
    [InlineData("hours/a.txt", true)]
    [InlineData("hours/a.xls", true)]
    [InlineData("hours/a.xlsx", true)]
    [InlineData("hours/a.zip", true)]
    [InlineData("hours/a.ods", true)]
    [InlineData("hours/a.xlsm", true)]
    [InlineData("hours/a.mht", true)]
    [InlineData("hours/a.pdf", false)]
    [InlineData("hours/a", false)]
    [InlineData("hours/old/a.csv", false)]
    public void Tables_are_read_and_other_files_warned_of(string path, bool read)
    {
        var builder = new FeedListingBuilder();
        builder.Add(path, () => Stream.Null);
        var listing = builder.Build();
        Assert.Equal(read ? [path] : [], listing.Files.Select(f => f.Path));
        Assert.Equal(read ? [] : ["not-csv"], listing.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("hours.csv", "no-feed", "hours.csv", "「hours」")]
    [InlineData("rooster/a.csv", "unknown-feed", "a.csv", "「roster」")]
    [InlineData("Hours/a.csv", "unknown-feed", "a.csv", "「hours」")]
    [InlineData("attendence/a.csv", "unknown-feed", "a.csv", "「attendance」")]
    [InlineData("薪資/a.csv", "unknown-feed", "a.csv", "薪資")]
    public void Files_in_no_feed_folder_are_named_and_what_may_have_been_meant(string path, string code, string file, string meant)
    {
        var builder = new FeedListingBuilder();
        builder.Add(path, () => Stream.Null);
        var warning = Assert.Single(builder.Build().Warnings);
        Assert.Equal(code, warning.Code);
        Assert.Contains(file, warning.Text);
        Assert.Contains(meant, warning.Text);
    }
}
