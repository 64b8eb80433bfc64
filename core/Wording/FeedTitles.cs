namespace LearningHours.Wording;

/// <summary>The feeds' titles, zh-TW, in the order in which the code lists the feeds: rename, but do not reorder.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class FeedTitles
{
    public static readonly IReadOnlyList<string> All =
    [
        "學習紀錄", "課程目錄", "課程清單", "人員名冊", "機關資料", "辦公日曆表", "差勤資料", "課程與業務相關之設定", "補休使用情形",
        "論壇發表及回應", "行政案例及研究報告", "自製教材及短片", "證書", "歷年參訓紀錄", "專案評等", "研習報名", "讀書心得", "人事決定",
        "身分證字號變更對照", "下載頁面權限", "開始通知", "建議信意願",
    ];
}
