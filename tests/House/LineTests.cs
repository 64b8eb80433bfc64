namespace LearningHours.Tests.House;

/// <summary>Sources are read side by side and in reviews: no line is longer than 140 characters.</summary>
public sealed class LineTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_is_longer_than_140_characters() =>
        Assert.Empty(SourceTree.Files().Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(LongLines));

    private static IEnumerable<string> LongLines(string file) =>
        File.ReadLines(SourceTree.At(file)).Select((line, i) => (Line: line, Number: i + 1)).Where(l => l.Line.Length > Longest)
            .Select(l => $"{file}:{l.Number}: {l.Line.Length} characters");
}
