using System.Diagnostics;
using LearningHours.Nightly;
using LearningHours.Records;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>Personal data left by a killed process are removed by the next one; those of a living process are left alone.</summary>
public sealed class OwnedFolderTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Only_the_owner_sees_a_folder_and_it_is_gone_with_its_user()
    {
        using (var folder = new OwnedFolder(_scratch.Path, "x-"))
        {
            Assert.Equal("700 600", Output($"stat -c %a '{folder.Path}' '{folder.Path}.held'").Trim().Replace('\n', ' '));
            File.WriteAllText(Path.Combine(folder.Path, "names.csv"), "王小明");
        }
        Assert.Empty(Entries());
    }

    [Fact]
    public void A_folder_whose_user_lives_is_left_alone()
    {
        using var living = new OwnedFolder(_scratch.Path, "x-");
        File.WriteAllText(Path.Combine(living.Path, "names.csv"), "王小明");
        using (new OwnedFolder(_scratch.Path, "x-"))
        {
        }
        Assert.True(File.Exists(Path.Combine(living.Path, "names.csv")));
        Assert.Equal([living.Path, living.Path + ".held"], Entries());
    }

    [Fact]
    public void What_the_dead_left_goes_whatever_they_had_got_to()
    {
        Directory.CreateDirectory(Path.Combine(_scratch.Path, "x-1", "deep"));
        File.WriteAllText(Path.Combine(_scratch.Path, "x-1", "deep", "names.csv"), "王小明");
        File.WriteAllText(Path.Combine(_scratch.Path, "x-1.held"), "");
        Directory.CreateDirectory(Path.Combine(_scratch.Path, "x-2"));
        File.WriteAllText(Path.Combine(_scratch.Path, "x-3.held"), "");
        File.WriteAllText(Path.Combine(_scratch.Path, "y"), "of somebody else");
        using var folder = new OwnedFolder(_scratch.Path, "x-");
        Assert.Equal([folder.Path, folder.Path + ".held", Path.Combine(_scratch.Path, "y")], Entries());
    }

    [Fact]
    public void Many_at_once_never_take_each_other_for_dead()
    {
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var folder = new OwnedFolder(_scratch.Path, "x-");
            var file = Path.Combine(folder.Path, "names.csv");
            File.WriteAllText(file, "王小明");
            Thread.Yield();
            Assert.Equal("王小明", File.ReadAllText(file));
        });
        Assert.Empty(Entries());
    }

    [Fact]
    public void A_process_that_is_killed_leaves_nothing_to_the_next()
    {
        // Another program locks the file as a process of ours would, and is killed without warning.
        Directory.CreateDirectory(Path.Combine(_scratch.Path, "x-9"));
        File.WriteAllText(Path.Combine(_scratch.Path, "x-9.held"), "");
        using var other = Process.Start(
            new ProcessStartInfo("flock") { ArgumentList = { "-x", Path.Combine(_scratch.Path, "x-9.held"), "sleep", "60" } })!;
        for (var i = 0; i < 200 && !IsHeld(); i++) Thread.Sleep(10);
        using (new OwnedFolder(_scratch.Path, "x-")) Assert.True(Directory.Exists(Path.Combine(_scratch.Path, "x-9")));
        other.Kill(entireProcessTree: true);
        other.WaitForExit();
        for (var i = 0; i < 200 && IsHeld(); i++) Thread.Sleep(10);
        using (new OwnedFolder(_scratch.Path, "x-")) Assert.False(Directory.Exists(Path.Combine(_scratch.Path, "x-9")));
    }

    [Fact]
    public void Learning_records_beyond_memory_have_no_name_at_all()
    {
        using var store = new SpillingRecordStore(rowsInMemory: 0);
        store.Append(0, new LearningRecord[10]);
        Assert.Equal(10, store.Count(0));
        Assert.Contains(Output($"ls -l /proc/{Environment.ProcessId}/fd").Split('\n'),
            f => f.Contains(".rows", StringComparison.Ordinal) && f.EndsWith("(deleted)", StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Dispose();

    private static string Output(string script)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", script }, RedirectStandardOutput = true })!;
        return shell.StandardOutput.ReadToEnd();
    }

    private bool IsHeld()
    {
        try
        {
            using var free = new FileStream(Path.Combine(_scratch.Path, "x-9.held"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(_scratch.Path).Order(StringComparer.Ordinal);
}
