using System.Text.Json;

namespace LearningHours.Tests.House;

/// <summary>The licence table of <c>infra/SECURITY.md</c> names exactly the packages that the product references directly.</summary>
public sealed class LicenceTableTests
{
    [Fact]
    public void Each_direct_package_of_the_lock_files_stands_once_in_the_licence_table()
    {
        var direct = new[] { "core", "functions" }.SelectMany(DirectOf).Distinct().Order(StringComparer.Ordinal);
        var table = File.ReadAllLines(SourceTree.At("infra/SECURITY.md")).SkipWhile(l =>
            l != "| licence | packages |").Skip(2).TakeWhile(l => l.StartsWith('|'));
        var named = table.SelectMany(l => l.Split('|')[2].Split([',', ';', ':'], StringSplitOptions.TrimEntries)).Select(n =>
            n.Split(' ')[0]).Where(n => n.Contains('.', StringComparison.Ordinal) || n is "CsvHelper" or "MimeKit" or "SendGrid");
        Assert.Equal(direct, named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> DirectOf(string project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SourceTree.At($"{project}/packages.lock.json")));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() == "Direct").Select(p => p.Name)];
    }
}
