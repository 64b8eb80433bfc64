using System.Text.Json;
using System.Text.Unicode;

namespace LearningHours.Plans;

/// <summary>What is wrong with a plan file before its JSON is looked at.</summary>
internal static class PlanText
{
    private const string Allowed = "one JSON object in UTF-8 without a byte order mark";

    /// <summary>Why the bytes cannot be read as a plan file at all; null where they may be.</summary>
    public static PlanProblem? Refuse(string fileName, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) return new(fileName, "$", "an empty file", Allowed);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(fileName, "$", "a byte order mark of UTF-8 before the JSON", Allowed);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(fileName, "$", "a file in UTF-16", Allowed);
        if (!Utf8.IsValid(utf8)) return new(fileName, "$", "bytes that are not UTF-8", Allowed);
        return null;
    }

    /// <summary>An escape of half a character, <c>\ud800</c> alone, is well-formed JSON and yet no text.</summary>
    public static PlanProblem NotText(string fileName) => new(fileName, "$", "an escape \\u that is half a character", Allowed);

    /// <summary>Where the text stops being JSON, as an editor counts lines.</summary>
    public static PlanProblem NotJson(string fileName, JsonException e) =>
        new(fileName, "$", $"no JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", Allowed);
}
