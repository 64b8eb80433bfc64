using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Fuzz;

/// <summary>Whatever bytes are delivered, a night goes on, and every row is accepted, rejected or a duplicate.</summary>
public sealed class FuzzTests
{
    private const int Nights = 2_500, FilesOfANight = 40, LinesAboveRows = 10, TitleCells = 3;
    private const int MostNightsOfParts = 5;
    private int _nightsOfParts;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_hundred_thousand_mutated_files_are_read_without_a_crash_a_hang_or_a_lost_row()
    {
        var seeds = FuzzCorpus.Load();
        Assert.Equal(FeedNames.All.Select(FeedNames.Of).Order(StringComparer.Ordinal),
            seeds.Select(s => s.Feed).Distinct().Order(StringComparer.Ordinal));
        long rows = 0, accepted = 0, rejected = 0, duplicates = 0;
        await Task.Run(() => Parallel.For(0, Nights, new ParallelOptions { MaxDegreeOfParallelism = 2 }, night =>
        {
            var files = Files(seeds, night);
            var facts = Read(files, night);
            Check(facts, files, night);
            Interlocked.Add(ref rows, facts.Receipts.Sum(r => (long)r.Rows));
            Interlocked.Add(ref accepted, facts.Receipts.Sum(r => (long)r.Accepted));
            Interlocked.Add(ref rejected, facts.Receipts.Sum(r => (long)r.Rejected));
            Interlocked.Add(ref duplicates, facts.Receipts.Sum(r => (long)r.Duplicate));
        })).WaitAsync(Patience);

        Assert.Equal(rows, accepted + rejected + duplicates);
        Assert.True(_nightsOfParts <= MostNightsOfParts, $"{_nightsOfParts} nights of fewer records than rows");
        // The mutations reach the rows: not everything is refused, and not everything passes.
        Assert.True(accepted > rows / 10 && rejected > rows / 10 && duplicates > 100,
            $"{rows} rows: {accepted} accepted, {rejected} rejected, {duplicates} duplicate");
    }

    private static SortedDictionary<string, FuzzSeed> Files(IReadOnlyList<FuzzSeed> seeds, int night)
    {
        var mutator = new FuzzMutator(seeds, night);
        var files = new SortedDictionary<string, FuzzSeed>(StringComparer.Ordinal);
        for (var i = 0; i < FilesOfANight; i++)
        {
            var file = mutator.Next();
            files[$"{file.Feed}/{i:00}{(i % 7 == 0 ? "_delta" : "")}{file.Extension}"] = file;
        }
        return files;
    }

    private static NightFacts Read(SortedDictionary<string, FuzzSeed> files, int night)
    {
        try
        {
            return FactReader.Read([.. files.Select(
                f => new FeedFile(FeedNames.Parse(f.Value.Feed)!.Value, f.Key, () => new WatchedStream(f.Value.Bytes)))],
                    OfficeCalendar.BuiltIn, ["世界閱讀日。"]);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"night {night}: {Culprit(files)}", e);
        }
    }

    /// <summary>Finds the file that fails on its own, as text to paste into a test.</summary>
    private static string Culprit(SortedDictionary<string, FuzzSeed> files)
    {
        foreach (var (path, file) in files)
        {
            try
            {
                FactReader.Read([new FeedFile(FeedNames.Parse(file.Feed)!.Value, path, () => new WatchedStream(file.Bytes))],
                    OfficeCalendar.BuiltIn);
            }
            catch (Exception e)
            {
                return $"{path}: {e.GetType().Name}: {Convert.ToHexString(file.Bytes)}";
            }
        }
        return "only together";
    }

    private static string WithoutMark(string line) => line.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? line[3..] : line;

    private void Check(NightFacts night, SortedDictionary<string, FuzzSeed> files, int seed)
    {
        foreach (var receipt in night.Receipts)
        {
            var what = $"night {seed}, {receipt}";
            var given = night.Rejected.Where(f => f.Receipt.Path == receipt.Path).Sum(f => f.Rows.Count);
            Assert.True(receipt.Accepted >= 0 && given == receipt.Rejected && receipt.Bytes == files[receipt.FilePath].Bytes.Length, what);
            if (LinesOf(files[receipt.FilePath]) is { } lines)
                Assert.True(receipt.Rows <= lines.All && receipt.Rows >= lines.Wide - 1 - lines.Again
                    && receipt.Rows >= lines.All - LinesAboveRows - lines.Again,
                    $"{what}: {lines}");
        }
        // Accepted rows must be found in the facts. Rows that are parts of one class become one record: mutations create such parts now and
        // then, and nothing else leaves fewer records than rows.
        var records = night.Facts.Ledger.Count + night.RecordsOffRoster;
        if (Accepted(FeedKind.Hours) - records is 1 or 2) Interlocked.Increment(ref _nightsOfParts);
        else Hold(FeedKind.Hours, records);
        Hold(FeedKind.Lists, night.Facts.Lists.Sum(l => l.Count()));
        Hold(FeedKind.Works, night.Facts.Works.Count + Doubted(FeedKind.Works));
        Hold(FeedKind.Projects, night.Facts.Projects.Count + Doubted(FeedKind.Projects));

        // An accepted row that a refused row of a delta could replace is a doubt.
        int Doubted(FeedKind feed) => night.Facts.Refused.OfFeed(feed).Count(
            r => !night.Rejected.Any(f => f.Receipt.Path == night.Facts.Files[r.Source.File]
                && f.Rows.Any(x => x.Problem.Line == r.Source.Line)));

        int Accepted(FeedKind feed) => night.Receipts.Where(r => r.Feed == feed).Sum(r => r.Accepted);

        void Hold(FeedKind feed, int facts) =>
            Assert.True(Accepted(feed) == facts,
                $"night {seed}, {feed}: {facts} facts of {string.Join('\n', night.Receipts.Where(r => r.Feed == feed))}");
    }

    /// <summary>
    /// How many lines of a file are not blank, how many of these cannot be a title, and how many repeat the first of the latter, which may
    /// be the header; lines end at line breaks only. Returns null if rows are not lines.
    /// </summary>
    private static (int All, int Wide, int Again)? LinesOf(FuzzSeed file)
    {
        var bytes = file.Bytes;
        if (file.Extension != ".csv" || bytes.AsSpan().IndexOfAny("\"\0<;\t"u8) >= 0
            || bytes is [] or [0xFE or 0xFF, ..] or [(byte)'P', (byte)'K', ..]) return null;
        var lines = Encoding.Latin1.GetString(bytes).Split('\r', '\n').Where(line => line.Trim(' ', '\t', ',').Length > 0).ToList();
        var wide = lines.Where(line => line.Split(',').Count(cell => cell.Trim(' ', '\t').Length > 0) > TitleCells).ToList();
        return (lines.Count, wide.Count, wide.Skip(1).Count(line => WithoutMark(line) == WithoutMark(wide[0])));
    }
}
