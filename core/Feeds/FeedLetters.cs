using LearningHours.Files;

namespace LearningHours.Feeds;

/// <summary>The letter that prefixes the codes of a feed's problems and warnings: <c>H-ID-CHECKSUM</c>.</summary>
internal static class FeedLetters
{
    private static readonly string[] Letters =
        ["H", "C", "L", "R", "A", "K", "T", "F", "U", "B", "P", "W", "E", "S", "J", "Q", "N", "D", "I", "G", "V", "O"];

    public static string Code(FeedKind feed, string problem) => $"{Letters[(int)feed]}-{problem}";
}
