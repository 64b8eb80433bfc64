using System.Text;

namespace LearningHours.Spelling;

/// <summary>Reads the small tables embedded in the assembly: two columns, a header line, UTF-8.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of <c>Spelling/Data/{name}</c>.</summary>
    public static IEnumerable<(string Key, string Value)> Pairs(string name)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"LearningHours.Spelling.Data.{name}")!, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var comma = line.IndexOf(',');
            yield return (line[..comma], line[(comma + 1)..]);
        }
    }
}
