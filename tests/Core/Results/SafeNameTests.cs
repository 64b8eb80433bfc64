using System.Text;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

/// <summary>Agency codes are data from a feed: no two share a folder, and none can name anything else.</summary>
public sealed class SafeNameTests
{
    private static readonly string[] Codes =
    [
        "A.1", "A_1", "A/1", "A\\1", "A-1", "A 1", "A:1", "A%2F1", "A~1", "a_1", "A_1.", "A_1 ", ".A_1", "", "_", "__", ".", "..",
        "../../etc", "CON", "con", "NUL", "COM1", "指標", "rejects", "REJECTS",
        "run.json", "decisions.csv", "甲機關", "甲機関", "機關\u0000", "\uD800", "\uD801", "\uFFFD", "Ａ1", "é", "e\u0301", new('A', 64),
        new('A', 65), new('A', 300), new string('A', 299) + "B", new('機', 64), new('機', 100), "-", "=1+1",
    ];

    [Theory]
    [InlineData("397010000A")]
    [InlineData("A_1")]
    [InlineData("A-1")]
    [InlineData("NORTH")]
    [InlineData("市府人事處")]
    public void An_ordinary_code_is_its_folder(string code) => Assert.Equal($"{code}/x.csv", AgencyPack.PathOf(code, "x.csv"));

    [Fact]
    public void No_two_codes_share_a_folder_also_where_case_is_not_told_apart()
    {
        var folders = Codes.ToDictionary(c => c, c => AgencyPack.PathOf(c, ""), StringComparer.Ordinal);
        Assert.Empty(folders.GroupBy(f => f.Value.ToUpperInvariant()).Where(g => g.Count() > 1).Select(
            g => string.Join(' ', g.Select(f => f.Key))));
    }

    [Fact]
    public void Every_folder_is_safe_as_a_blob_name_and_on_every_file_system()
    {
        foreach (var folder in Codes.Select(c => AgencyPack.PathOf(c, "")[..^1]))
        {
            Assert.Matches("^[\\p{L}0-9_~-]+$", folder);
            Assert.InRange(Encoding.UTF8.GetByteCount(folder), 1, 255);
            Assert.DoesNotContain(folder.ToUpperInvariant(), (string[])["CON", "NUL", "COM1", "REJECTS", "指標"]);
            Assert.Equal(folder, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(folder)));
        }
    }

    [Fact]
    public void Agencies_with_likely_codes_have_packs_of_their_own()
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(SampleNight.Person(1, "王小明", "A.1")),
            SampleNight.EligibleLeave(SampleNight.Person(2, "陳大文", "A_1"))], SampleNight.Facts(), SampleNight.AsOf);
        string TextOf(string code) => Encoding.UTF8.GetString(packs[AgencyPack.PathOf(code, AgencyPack.Leave)]);
        Assert.Contains("王小明", TextOf("A.1"), StringComparison.Ordinal);
        Assert.DoesNotContain("陳大文", TextOf("A.1"), StringComparison.Ordinal);
        Assert.Contains("陳大文", TextOf("A_1"), StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", TextOf("A_1"), StringComparison.Ordinal);
    }
}
