using System.Text.RegularExpressions;

namespace LearningHours.Tests.House;

/// <summary>The files of <c>infra</c>, read as text: <c>infra/lint.sh</c> checks whether the Bicep files compile.</summary>
internal static class BicepSource
{
    public static string Read(string file) => File.ReadAllText(SourceTree.At("infra", file));

    /// <summary>Everything that is deployed.</summary>
    public static IEnumerable<string> All() =>
        SourceTree.Files("infra").Where(f => f.EndsWith(".bicep", StringComparison.Ordinal))
            .Select(f => File.ReadAllText(SourceTree.At(f)));

    /// <summary>The quoted words of a list, <c>var name = […]</c>, or the keys of an object, in ordinal order.</summary>
    public static IReadOnlyList<string> Words(string file, string variable)
    {
        var open = Regex.Match(Read(file), $@"(var|param) {variable}( \S+)? = ([\[{{])");
        Assert.True(open.Success, $"{file} has no list or object {variable}");
        var body = Body(Read(file), open.Index + open.Length);
        var words = open.Groups[3].Value == "["
            ? Regex.Matches(body, "'([^']+)'")
            : Regex.Matches(body, @"^ *'?([\w ]+?)'?:", RegexOptions.Multiline);
        return [.. words.Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)];
    }

    private static string Body(string text, int from)
    {
        var depth = 1;
        for (var at = from; ; at++)
        {
            depth += text[at] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (depth == 0) return text[from..at];
        }
    }
}
