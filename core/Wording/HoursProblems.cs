namespace LearningHours.Wording;

/// <summary>Reasons for refusing rows that occur only in the hours feed. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class HoursProblems
{
    public static readonly Problem Unit = new("UNIT", "訓練總數單位不是1（小時），無法換算為時數。", "請改以小時填報訓練總數，單位填1。");
    public static readonly Problem Parts = new("PARTS", "數位時數或實體時數大於訓練總數。", "請查明訓練總數、數位時數與實體時數後更正。");
    public static readonly Problem Passed = new("STATUS", "通過狀態不是「已通過」或「未通過」。", "請由平臺重新匯出，通過狀態應為「已通過」或「未通過」。");
    public static readonly Problem Period = new(
        "PERIOD", "上課期間無法辨識為起訖兩個時間。",
        "請改為「起始時間- 結束時間」，例如2018-02-11 13:18:51- 2018-02-13 12:05:22。");
    public static readonly Problem Title = new("TITLE", "課程名稱沒有任何文字或數字，無法辨識課程。", "請補上完整的課程名稱。");
}
