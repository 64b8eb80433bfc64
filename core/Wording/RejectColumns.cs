namespace LearningHours.Wording;

/// <summary>The columns that reject files prepend to those of their source, zh-TW. A corrected file is sent back with them.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class RejectColumns
{
    public static readonly IReadOnlyList<string> All = ["行號", "欄位", "原值", "代碼", "說明", "建議"];
}
