using System.Text.Json;
using System.Text.Unicode;

namespace LearningHours.Plans;

/// <summary>What is wrong with a plan file before its JSON is looked at.</summary>
internal static class PlanText
{
    private const string Allowed = "UTF-8編碼、無BOM的單一JSON物件";

    /// <summary>Why the bytes cannot be read as a plan file at all; null where they may be.</summary>
    public static PlanProblem? Refuse(string fileName, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) return new(fileName, "$", "空白檔案", Allowed);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(fileName, "$", "JSON前有UTF-8的BOM", Allowed);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(fileName, "$", "UTF-16編碼的檔案", Allowed);
        if (!Utf8.IsValid(utf8)) return new(fileName, "$", "含有不屬於UTF-8的位元組", Allowed);
        return null;
    }

    /// <summary>An escape of half a character, <c>\ud800</c> alone, is well-formed JSON and yet no text.</summary>
    public static PlanProblem NotText(string fileName) => new(fileName, "$", "跳脫序列\\u只有半個字元", Allowed);

    /// <summary>Where the text stops being JSON, as an editor counts lines.</summary>
    public static PlanProblem NotJson(string fileName, JsonException e) =>
        new(fileName, "$", $"第{e.LineNumber + 1}行第{e.BytePositionInLine + 1}位元組不是JSON", Allowed);
}
