using System.IO.Compression;
using System.Text;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Tests.House;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>A pack of the sample night mentions people of its own agency and nobody else.</summary>
public sealed class PackIsolationTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2018, 9, 1);

    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void No_name_and_no_number_of_another_agencys_people_is_in_any_file_of_a_pack()
    {
        using var before = new ScratchFolder();
        var first = Write("2018-08-24", new DateOnly(2018, 8, 24), before.Path, EarlierNights.None);
        var last = new LastNight(first.AsOf, first.PlanHashes, first.Night.Facts.Calendar.ContentHash,
            () => File.OpenRead(Path.Combine(before.Path, "decisions.csv")));
        var inputs = Write("2018-09-01", AsOf, _scratch.Path, new EarlierNights(last, []));
        var people = inputs.Night.Facts.Employees.Select(e => (e.Number, At: e.On(AsOf))).ToList();
        var agencies = people.Select(p => p.At.Agency).Distinct().Where(a => Directory.Exists(FolderOf(a))).ToList();
        Assert.True(agencies.Count >= 3, $"{agencies.Count} packs");
        Assert.All(agencies, agency =>
        {
            var texts = Texts(FolderOf(agency)).ToList();
            var ownNames = people.Where(p => p.At.Agency == agency).Select(p => p.At.Name).ToHashSet();
            Assert.Contains(texts, t => ownNames.Any(t.Text.Contains));
            Assert.True(texts.Count > 50, "archives are looked into");
            Assert.True(File.ReadAllLines(Path.Combine(FolderOf(agency), "差異.csv")).Length > 1, "something changed");
            foreach (var (number, at) in people.Where(p => p.At.Agency != agency))
            {
                foreach (var (file, text) in texts)
                {
                    Assert.False(text.Contains(number, StringComparison.Ordinal), $"{agency}/{file}: {number}");
                    if (!ownNames.Contains(at.Name)) Assert.False(text.Contains(at.Name, StringComparison.Ordinal),
                        $"{agency}/{file}: a name of {at.Agency}");
                }
            }
            // 身分證字號 appear only on forms that ask for them, and masked
            foreach (var (file, text) in texts)
                foreach (var (_, at) in people.Where(p => !p.At.Id.IsEmpty)) Assert.False(text.Contains(at.Id.Reveal(),
                    StringComparison.Ordinal),
                    $"{agency}/{file}: a number");
        });
    }

    [Fact]
    public void What_belongs_to_no_agency_names_nobody_and_shows_no_number()
    {
        var inputs = Write("2018-09-01", AsOf, _scratch.Path, EarlierNights.None);
        // One of the sample's odd people has the name of a column.
        var people = inputs.Night.Facts.Employees.Select(e => e.On(AsOf)).Where(static at => at.Name != "到職日").ToList();
        var own = people.Select(at => AgencyPack.PathOf(at.Agency, "")).Append(RejectPaths.Root + "/").Distinct().ToList();
        var files = Texts(_scratch.Path).Where(f => !own.Exists(o => f.Name.StartsWith(o, StringComparison.Ordinal))).ToList();
        Assert.Contains(files, static f => f.Name == ReviewLists.Records && f.Text.Contains("○○", StringComparison.Ordinal));
        Assert.Contains(files, static f => f.Name == "decisions.jsonl");
        foreach (var (file, text) in files)
            foreach (var at in people)
            {
                Assert.False(at.Name.Length > 0 && text.Contains(at.Name, StringComparison.Ordinal), $"{file}: {at.Name}");
                Assert.False(!at.Id.IsEmpty && text.Contains(at.Id.Reveal(), StringComparison.Ordinal), $"{file}: a number");
            }
    }

    [Fact]
    public void A_window_that_closed_is_the_cause_where_nothing_else_is()
    {
        var (lastDay, before) = (new DateOnly(2018, 8, 31), Path.Combine(_scratch.Path, "before"));
        var first = Write("2018-09-01", lastDay, before, EarlierNights.None);
        var last = new LastNight(lastDay, first.PlanHashes, first.Night.Facts.Calendar.ContentHash,
            () => File.OpenRead(Path.Combine(before, "decisions.csv")));
        Write("2018-09-01", AsOf, Path.Combine(_scratch.Path, "now"), new EarlierNights(last, []));

        var lines = Directory.EnumerateFiles(Path.Combine(_scratch.Path, "now"), "差異.csv", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines).ToList();
        Assert.Contains(lines, static l => l.EndsWith(",尚未符合,不符合,學習期限屆滿（107年8月31日（星期五））", StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Dispose();

    private static NightInputs Write(string night, DateOnly asOf, string into, EarlierNights earlier)
    {
        var inputs = NightInputs.Read(
            FeedFolder.List(SourceTree.At("tests", "SampleNight", night, "exports")), PlanShelf.BuiltIn(), [], asOf);
        Directory.CreateDirectory(into);
        using var folder = new ResultFolder(into);
        NightResults.Write(inputs, folder, findings: true, new StepTimes(TimeProvider.System), earlier: earlier);
        folder.Commit(packs: true);
        return inputs;
    }

    private string FolderOf(string agency) => Path.Combine(_scratch.Path, AgencyPack.PathOf(agency, "").TrimEnd('/'));

    private static IEnumerable<(string Name, string Text)> Texts(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .SelectMany(f => Texts(Path.GetRelativePath(folder, f), File.ReadAllBytes(f)));

    private static IEnumerable<(string Name, string Text)> Texts(string name, byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8)) return [(name, Encoding.UTF8.GetString(content))];
        using var zip = new ZipArchive(new MemoryStream(content));
        return [.. zip.Entries.SelectMany(entry =>
        {
            using var part = new MemoryStream();
            entry.Open().CopyTo(part);
            return Texts($"{name}/{entry.FullName}", part.ToArray());
        })];
    }
}
