using System.Text;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Results;
using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Results;

/// <summary>
/// Reject files have the names of their sources; no two overwrite each other, and none has a name that cannot be written.
/// </summary>
public sealed class RejectPathsTests
{
    [Theory]
    [InlineData("hours/a.csv", "rejects/hours/a.csv")]
    [InlineData("hours/a.CSV", "rejects/hours/a.CSV")]
    [InlineData("hours/a.txt", "rejects/hours/a.txt.csv")]
    [InlineData("hours/2018-08-23_(1~3000).csv", "rejects/hours/2018-08-23_(1~3000).csv")]
    [InlineData("hours/學習時數 八月.csv", "rejects/hours/學習時數 八月.csv")]
    public void The_path_mirrors_the_feed(string source, string path) => Assert.Equal([path], Of(source));

    [Theory]
    [InlineData("a.txt", "a.txt.csv")]
    [InlineData("a.csv", "A.csv")]
    [InlineData("a.csv", "a.CSV")]
    [InlineData("Ａ.csv", "A.csv")]
    [InlineData("a.zip/b.csv", "a.zip_b.csv")]
    [InlineData("a.zip/b.csv", "a.zip/b.txt")]
    [InlineData("a.zip/b.txt", "a.zip_b.txt.csv")]
    [InlineData("a:b.csv", "a?b.csv")]
    [InlineData("con.csv", "_con_.csv")]
    public void Twins_have_paths_of_their_own_and_the_plain_one_is_nobody_elses(string one, string other)
    {
        var paths = Of($"hours/{one}", $"hours/{other}");
        Assert.Equal(2, paths.Select(p => CompatibilityForm.Fold(p).ToUpperInvariant()).Distinct().Count());
        Assert.Equal(paths, Of($"hours/{other}", $"hours/{one}").Reverse());
        Assert.All(paths, AssertWritable);
    }

    [Theory]
    [InlineData("a.zip/b.csv", "a.zip_b.csv", "a.zip_b.csv")]
    [InlineData("a.zip/b.txt", "a.zip_b.txt", "a.zip_b.txt.csv")]
    [InlineData("a.zip/b.txt", "a.zip_b.txt.csv", "a.zip_b.txt.csv")]
    [InlineData("a.txt", "a.txt.csv", "a.txt.csv")]
    [InlineData("a:b.csv", "a_b.csv", "a_b.csv")]
    [InlineData("con.csv", "_con_.csv", "_con_.csv")]
    public void A_file_that_is_really_called_so_keeps_its_name(string other, string file, string name)
    {
        var paths = Of($"hours/{other}", $"hours/{file}");
        Assert.Equal($"rejects/hours/{name}", paths[1]);
        Assert.NotEqual(paths[0], paths[1]);
    }

    [Fact]
    public void Names_of_any_length_and_characters_can_be_written()
    {
        string[] names =
        [
            new string('a', 251) + ".csv", new string('a', 252), new string('a', 255), new string('a', 252) + ".csv", new('許', 255),
            new string('許', 300) + ".csv", "許\uFFFD\uFFFD.csv",
            "\uD83D\uDE00.csv", "a\nb.csv", "a\\..\\b.csv", "nul", "aux.txt", " .csv", ". .csv", "..csv",
        ];
        var paths = Of([.. names.Select(n => $"roster/{n}")]);
        Assert.Equal(names.Length, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(paths, AssertWritable);
    }

    private static void AssertWritable(string path)
    {
        var name = path.Split('/') is ["rejects", _, var only] ? only : throw new InvalidOperationException(path);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255);
        Assert.DoesNotMatch("[\\x00-\\x1f\\x7f-\\x9f\\uFFFD\\\\:*?\"<>|]|^\\.|[. ]$|^(?i:con|nul|aux|prn)(\\.|$)", name);
        Assert.EndsWith(".csv", name, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Of(params string[] sources)
    {
        var receipts = sources.Select(s => new FileReceipt(FeedNames.Parse(s.Split('/')[0])!.Value, s, "00", 1, "utf-8", 1, 0, 1, 0))
            .ToList();
        var paths = new RejectPaths(receipts);
        return [.. receipts.Select(r => paths[r])];
    }
}
