namespace LearningHours.Wording;

/// <summary>The columns that reject files put in front of those of their source, zh-TW. A mended file brings them back.</summary>
// To change a sentence: write over the text between the quotation marks; leave what stands in { } as it is. Then ./run shows it.
internal static class RejectColumns
{
    public static readonly IReadOnlyList<string> All = ["行號", "欄位", "原值", "代碼", "說明", "建議"];
}
