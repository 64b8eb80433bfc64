namespace LearningHours.Wording;

/// <summary>Why an instant is or is not 公餘; each text is appended to the instant and brings its own leading space. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class OffHoursWords
{
    public const string Counts = "採計：";
    public const string Same = "亦同";
    public static string Other(bool isStart, string after) => $"；{(isStart ? "迄" : "起")}{after}";
    public const string Start = "起 ";
    public const string End = "迄 ";
    public const string RestDay = " 為放假日，屬公餘時間";
    public const string OutsideHours = " 在上班時間以外，屬公餘時間";
    public const string WorkingTime = " 在上班時間內";
    public const string FlexibleBand = " 在彈性上下班時段內，無當日刷卡資料，無法確認是否已上班";
    public const string OutsideClock = " 在彈性時段內，依當日刷卡紀錄尚未上班或已下班，屬公餘時間";
    public const string InsideClock = " 在彈性時段內，依當日刷卡紀錄為上班中";
    public static string Freed(string span) => $" 在{span}期間，屬公餘時間";
    public static string Barred(string span) => $" 在{span}期間，不得採計";
    public static string ShiftRest(string span) => $" 為輪班人員{span}，屬公餘時間";
    public const string OutsideRota = " 在當日班表以外，屬公餘時間";
    public const string ShiftWithoutRota = " 輪班人員當日無班表資料，無法確認";
    public const string OtherDayType = " 為上班日，非本計畫所列之公餘日別";
    public const string NoAttendance = " 為上班日，差勤資料未提供，無法確認是否請假";
    public const string NoCalendar = " 無該年度辦公日曆，無法確認";
    public const string NoTime = " 紀錄無時間，當日僅部分時段屬公餘，無法確認";
    public const string RefusedAttendance = " 當日差勤資料有退件，更正前無法確認是否為公餘時間";
    public const string RefusedTime = " 無法辨識（該列遭退件），無法確認是否為公餘時間";
}
