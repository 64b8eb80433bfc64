namespace LearningHours.Tests.House;

/// <summary>
/// Sources are read side by side and in reviews, so no line is longer than 140 characters, except in raw string literals, which are printed
/// line by line as they are.
/// </summary>
public sealed class LineTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_is_longer_than_140_characters() =>
        Assert.Empty(SourceTree.Files().Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(LongLines));

    private static IEnumerable<string> LongLines(string file)
    {
        var (number, raw) = (0, false);
        foreach (var line in File.ReadLines(SourceTree.At(file)))
        {
            number++;
            var isRaw = raw;
            for (var at = 0; (at = line.IndexOf("\"\"\"", at, StringComparison.Ordinal)) >= 0; at += 3) raw = !raw;
            if (!isRaw && !raw && !line.Contains("\"\"\"", StringComparison.Ordinal) && line.Length > Longest)
                yield return $"{file}:{number}: {line.Length} characters";
        }
    }
}
