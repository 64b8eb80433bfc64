using System.Security.Cryptography;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Tests.Core.Evaluation;

namespace LearningHours.Tests.Core.Results;

/// <summary>Packs that grow while decisions stream by equal those that would be written from all decisions at once.</summary>
public class StreamedPacksTests
{
    private static readonly Decision Row = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"));

    [Fact]
    public void Slices_and_budget_leave_no_trace_in_the_files() => Assert.All(Enumerable.Range(1, 40), seed =>
    {
        var (facts, decisions) = RandomNight.Explain(new RandomNight(seed).Files());
        var whole = Packs.Of(decisions, facts, RandomNight.AsOf);
        foreach (var (perSlice, budget) in new[] { (1, 0L), (2, 5000L), (4, long.MaxValue) })
        {
            var streamed = Packs.Of(decisions, facts, RandomNight.AsOf, perSlice, budget);
            Assert.Equal(whole.Paths, streamed.Paths);
            Assert.All(whole.Paths, p => Assert.True(whole[p].AsSpan().SequenceEqual(streamed[p]), p));
        }
    });

    [Fact]
    public void Records_that_do_not_count_are_those_of_the_finding_trees()
    {
        var listed = 0;
        Assert.All(Enumerable.Range(1, 40), seed =>
        {
            var (facts, decisions) = RandomNight.Explain(new RandomNight(seed).Files());
            var packs = Packs.Of(decisions, facts, RandomNight.AsOf);
            var sheet = Text(packs, $"397000000A/{AgencyPack.NotCounted}").Split("\r\n")[1..^1].Select(row => WhatAndSource(row, 7));
            var annex = Text(packs, $"397000000A/{AgencyPack.Annex}").Split("\r\n")[1..^1].Select(row => WhatAndSource(row, 6));
            var expected = decisions.SelectMany(Expected).ToList();
            Assert.Equal(expected.Order(StringComparer.Ordinal), sheet.Concat(annex).Order(StringComparer.Ordinal));
            listed += expected.Count;
        });
        Assert.True(listed > 50, $"{listed} rows");
    }

    [Fact]
    public void What_waited_in_files_is_gone_when_the_packs_are_there()
    {
        var packs = Packs.Of([Row, Row], SampleNight.Facts(), SampleNight.AsOf, perSlice: 1, budget: 0);
        Assert.Equal(AgencyPack.Names.Count + 1, packs.Paths.Count);
        Assert.DoesNotContain(packs.Paths, p => p.EndsWith(".rows", StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_of_files_that_grew_has_their_rows_and_hashes()
    {
        var path = AgencyPack.PathOf(SampleNight.Office.Code, AgencyPack.Leave);
        var packs = Packs.Of(Enumerable.Repeat(Row, 100), SampleNight.Facts(), SampleNight.AsOf, perSlice: 7, budget: 4096);
        Assert.True(packs.Appends > AgencyPack.Names.Count + 4);
        Assert.Contains($"{AgencyPack.Leave},100,{Convert.ToHexStringLower(SHA256.HashData(packs[path]))}\r\n",
            Text(packs, AgencyPack.PathOf(SampleNight.Office.Code, AgencyPack.Manifest)), StringComparison.Ordinal);
    }

    [Fact]
    public void Agencies_whose_codes_differ_by_a_sign_have_folders_of_their_own()
    {
        var packs = Packs.Of([SampleNight.EligibleLeave(SampleNight.Person(1, "甲", "A/1")),
            SampleNight.EligibleLeave(SampleNight.Person(2, "乙", "A.1"))], SampleNight.Facts(), SampleNight.AsOf);
        Assert.Equal(2 * (AgencyPack.Names.Count + 1), packs.Paths.Count);
        Assert.Equal([("A/1", "甲", false), ("A.1", "乙", false)], new[] { ("A/1", "甲", "乙"), ("A.1", "乙", "甲") }.Select(a =>
        {
            var list = Text(packs, AgencyPack.PathOf(a.Item1, AgencyPack.Leave));
            return (a.Item1, list.Contains(a.Item2) ? a.Item2 : "", list.Contains(a.Item3));
        }));
    }

    /// <summary>The rows of 未計入 and its annex, derived directly from the finding tree: what and source for each reason.</summary>
    private static IEnumerable<string> Expected(Decision decision)
    {
        var records = Records(decision.Finding!).Select(r =>
            (What: r.What.ToString(), From: r.From.ToString(), To: r.To.ToString(), Source: r.Source.ToString(), r.Use,
            Remark: r.Remark.ToString())).ToList();
        var counted = records.Where(r => r.Use == RecordUse.Counted).Select(r => (r.What, r.From, r.To, r.Source)).ToHashSet();
        return records
            .Where(r => r.Use == RecordUse.NotCounted && !counted.Contains((r.What, r.From, r.To, r.Source)))
            .Select(r => (r.What, r.From, r.To, r.Source, Reason: r.Remark)).Distinct()
            .Select(r => $"{r.What}|{r.Source}");
    }

    private static IEnumerable<FindingRecord> Records(Finding finding) => finding.Records.Concat(finding.Children.SelectMany(Records));

    /// <summary>The what and the source of a row; neither contains a comma in these nights.</summary>
    private static string WhatAndSource(string row, int what)
    {
        var cells = row.Split(',');
        return $"{cells[what]}|{cells[^1]}";
    }

    private static string Text(Packs packs, string path) => Encoding.UTF8.GetString(packs[path]);
}
