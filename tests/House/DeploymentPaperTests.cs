using System.Text.RegularExpressions;

namespace LearningHours.Tests.House;

/// <summary>The documents in <c>infra</c> name only what exists.</summary>
public sealed class DeploymentPaperTests
{
    [Fact]
    public void What_they_link_to_is_there()
    {
        var links = Directory.EnumerateFiles(SourceTree.At("infra"), "*.md")
            .SelectMany(paper => Regex.Matches(File.ReadAllText(paper), @"\]\(([^)#:]+)(#[^)]*)?\)"))
            .Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(SourceTree.At("infra", link)), link));
    }

    [Fact]
    public void Every_test_that_the_security_review_leans_on_is_there()
    {
        var named = Regex.Matches(BicepSource.Read("SECURITY.md"), @"`(\w+Tests)`").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.True(named.Count > 20);
        Assert.Subset(typeof(DeploymentPaperTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet(), named);
    }

    [Fact]
    public void Actions_of_the_workflow_are_pinned_by_commit()
    {
        var workflow = File.ReadAllText(SourceTree.At(".github", "workflows", "ci.yml"));
        var uses = Regex.Matches(workflow, @"uses: (\S+)").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Matches("^actions/[a-z-]+@[0-9a-f]{40}$", use));
    }

    /// <summary>Packages locked by npm and by NuGet are checked for advisories and kept up to date.</summary>
    [Fact]
    public void Every_lock_file_is_watched()
    {
        var bot = File.ReadAllText(SourceTree.At(".github", "dependabot.yml"));
        var workflow = File.ReadAllText(SourceTree.At(".github", "workflows", "ci.yml"));
        var locks = SourceTree.Files().Where(f => Path.GetFileName(f) == "package-lock.json");
        var locked = locks.Select(f => Path.GetDirectoryName(f)!).ToList();
        Assert.Contains("", locked);
        Assert.All(locked, folder => Assert.Contains($"'/{folder}'", bot, StringComparison.Ordinal));
        Assert.All(locked.Where(f => f.Length > 0),
            folder => Assert.Contains($"npm audit --audit-level=high --prefix {folder}", workflow, StringComparison.Ordinal));
        Assert.Contains("npm audit --audit-level=high", workflow, StringComparison.Ordinal);
        Assert.Contains("package-ecosystem: nuget", bot, StringComparison.Ordinal);
        Assert.Contains("dotnet list LearningHours.slnx package --vulnerable --include-transitive", workflow, StringComparison.Ordinal);
    }
}
