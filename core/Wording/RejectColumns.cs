namespace LearningHours.Wording;

/// <summary>The columns that reject files put in front of those of their source, zh-TW. They are read again where a mended file comes back.</summary>
internal static class RejectColumns
{
    public static readonly IReadOnlyList<string> All = ["行號", "欄位", "原值", "代碼", "說明", "建議"];
}
