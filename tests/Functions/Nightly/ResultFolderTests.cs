using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

public sealed class ResultFolderTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Nothing_changes_before_the_commit_and_nothing_is_left_beside_it()
    {
        Put("decisions.csv", "yesterday");
        using (var folder = new ResultFolder(_scratch.Path)) Write(folder, "decisions.csv", "half of ton");
        Assert.Equal(["decisions.csv"], Paths());
        Assert.Equal("yesterday", File.ReadAllText(Path.Combine(_scratch.Path, "decisions.csv")));
    }

    [Fact]
    public void Files_of_others_stay_stale_rejects_and_packs_go()
    {
        Put("notes.txt", "mine");
        Put("rejects/readme.txt", "mine");
        Put("letters/draft.csv", "mine");
        Put("rejects/hours/old.csv", "stale");
        Put($"397000000A/{AgencyPack.Awards}", "stale");
        Put($"397000000A/mine.csv", "mine");
        Put("397000000A/表件/kaohsiung-107/附件3/K1.odt", "of somebody who is no longer eligible");
        Put("397000000A/表件/kaohsiung-107/附件3/K1.txt", "mine");

        Commit(packs: true);

        Assert.Equal(["397000000A/mine.csv", "397000000A/表件/kaohsiung-107/附件3/K1.txt", "decisions.csv", "letters/draft.csv", "notes.txt",
            "rejects/readme.txt"], Paths());
    }

    [Fact]
    public void Without_packs_of_its_own_a_night_leaves_the_packs_that_stand_there()
    {
        Put("rejects/hours/old.csv", "stale");
        Put($"397000000A/{AgencyPack.Awards}", "yesterday");

        Commit(packs: false);

        Assert.Equal([$"397000000A/{AgencyPack.Awards}", "decisions.csv"], Paths());
    }

    public void Dispose() => _scratch.Dispose();

    private void Commit(bool packs)
    {
        using var folder = new ResultFolder(_scratch.Path);
        Write(folder, "decisions.csv", "tonight");
        folder.Commit(packs);
    }

    private static void Write(ResultFolder folder, string path, string text)
    {
        using var writer = new StreamWriter(folder.Create(path));
        writer.Write(text);
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(_scratch.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private IEnumerable<string> Paths() =>
        Directory.EnumerateFiles(_scratch.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_scratch.Path, f)).Order(
            StringComparer.Ordinal);
}
