using System.Text.Json;
using System.Text.Unicode;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>Checks a plan file before its JSON is parsed.</summary>
internal static class PlanText
{

    /// <summary>Why the bytes cannot be a plan file at all; null if they may be one.</summary>
    public static PlanProblem? Refuse(string fileName, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) return new(fileName, "$", PlanCheckWords.EmptyFile, PlanCheckWords.OneObject);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new(fileName, "$", PlanCheckWords.Mark, PlanCheckWords.OneObject);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(fileName, "$", PlanCheckWords.Utf16, PlanCheckWords.OneObject);
        if (!Utf8.IsValid(utf8)) return new(fileName, "$", PlanCheckWords.NotUtf8, PlanCheckWords.OneObject);
        return null;
    }

    /// <summary>An escape of half a character, such as <c>\ud800</c> alone, is well-formed JSON and yet not text.</summary>
    public static PlanProblem NotText(string fileName) => new(fileName, "$", PlanCheckWords.HalfCharacter, PlanCheckWords.OneObject);

    /// <summary>Where the text stops being JSON; lines and columns are 1-based as in editors, columns in bytes.</summary>
    public static PlanProblem NotJson(string fileName, JsonException e) =>
        new(fileName, "$", PlanCheckWords.NotJson(e.LineNumber + 1, e.BytePositionInLine + 1), PlanCheckWords.OneObject);
}
