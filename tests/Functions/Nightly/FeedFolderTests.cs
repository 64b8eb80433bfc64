using System.Diagnostics;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>File names that our programs cannot open stop nothing and are reported.</summary>
public sealed class FeedFolderTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void A_file_or_folder_with_a_Big5_name_or_a_dead_link_is_warned_of_and_the_others_are_read()
    {
        // 許.csv in Big5: B3 5C; the runtime itself cannot write such a name.
        Shell(
            "mkdir roster; printf x > roster/a.csv; printf x > \"$(printf 'roster/\\263\\134.csv')\"; mkdir \"$(printf "
            + "'roster/\\263\\134')\"; ln -s nowhere roster/link.csv; mkdir \"$(printf '\\263\\134')\"");
        var listing = FeedFolder.List(_scratch.Path);
        Assert.Equal(["roster/a.csv"], listing.Files.Select(f => f.Path));
        Assert.Equal(4, listing.Warnings.Count(w => w.Code == "unreachable"));
        Assert.Contains(listing.Warnings, w => w.Text.Contains("roster/link.csv", StringComparison.Ordinal));
        Assert.All(listing.Warnings.Where(w => w.Code == "unreachable"),
            w => Assert.Contains("請以UTF-8檔名", w.Text, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Shell("rm -rf *");
        _scratch.Dispose();
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", script }, WorkingDirectory = _scratch.Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
