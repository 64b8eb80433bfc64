using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>A moment as far as it is known: a day, and the time on it.</summary>
internal readonly record struct FormMoment(DateOnly? Day, CivilTime? Instant);

/// <summary>Texts of forms, zh-TW: labels of the printed layouts and what is filled in.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class FormWords
{
    public const string
        ServiceUnit = "服務單位", JobTitle = "職稱", Name = "姓名", Stamps = "核章欄",
        CompletedCourses = "已完成線上課程名稱、時數、日期及時間（須檢附時數證明）", MoreRows = "以下請視需要自行增列表格",
        RowStamps = "申請人簽名：\n單位主管核章：\n人事單位核章：",
        ApplicantStamp = "申請人核章：", HeadStamp = "單位主管核章：", PersonnelStamp = "人事單位核章：";

    public const string
        LedgerDay = "補休日期", LedgerHours = "時數", LedgerSum = "累計", LedgerLeft = "賸餘", Applicant = "申請人簽名", Head = "單位主管核章",
            Personnel = "人事單位核章",
        LedgerNumber = "次", UsageUnknown = "補休使用資料未提供，已休時數由人事單位填載。";

    public const string
        CourseNumber = "序", CourseTitle = "課程名稱", CreditedHours = "認證時數", KindOfDay = "公餘時段", Condition = "申請條件",
            Observed = "審核結果",
        DayOff = "欲補休日期", HoursOff = "申請時數", LeaveType = "假別", LeaveReason = "事由";

    public const string
        Origin = "來源", Kind = "類型", Posts = "篇數", NotCounted = "不計篇數", Counted = "採計篇數", Post = "發表意見", Reply = "回應意見", Total = "合計",
            Standing = "審核結果", ApplyBy = "申請期限";

    public const string
        Government = "縣市別", Promoter = "推動機關(單位)", Contact = "聯 絡 人", Phone = "電話", Email = "e-mail", Address = "地址", PlanName = "計畫名稱",
        HowToWrite = "計畫內容撰寫格式如下：(可視實際計畫訂定需要，增列其他項目)";

    public const string
        AnnexTitle = "附表　學習紀錄核對說明", AnnexCourse = "課程（時數）", AnnexTimes = "起／迄", AnnexReason = "認定理由", AnnexSource = "資料來源", Fact = "事實",
            FactDay = "日期",
        Remarks = "附註", AwaitsCredit = "（待入帳）", NoRecords = "無逐筆紀錄。";

    /// <summary>The footer of a page on which a character is shown as a box.</summary>
    public const string MissingCharacters = "　本頁以方框顯示之字，為字型檔所未收錄，請改印同名之.odt檔";

    /// <summary>The title of the file that holds everybody's forms.</summary>
    public static string ToPrint(string title) => $"{title}（全部列印）";

    public static string LedgerTitle(string cap, string granted) => $"補休使用登記（符合條件，得申請補休{granted}小時；每年以{cap}小時為限）";

    public static string CompletedCourse(int number, string title, string hours, FormMoment at) =>
        $"課程{number}名稱：{title}\n　　　時數：{hours}小時\n　　　完成日期：{Day(at)}\n　　　時間：{Clock(at)}（24小時制）";

    public static string EmptyCourse(int number) => $"課程{number}名稱：\n　　　時數：　　小時\n　　　完成日期：　　年　　月　　日\n　　　時間：　　時　　分（24小時制）";

    public static string StartedCourse(int number, string title, string hours, FormMoment from, FormMoment to) =>
        $"課程{number}名稱：{title}\n時數：{hours}小時\n時間(起)：{Moment(from)}\n時間(迄)：{Moment(to)}";

    /// <summary><c>107年2月11日13時18分</c>; unknown parts are left blank to be written by hand.</summary>
    public static string Moment(FormMoment at) => $"{Day(at)}{Clock(at)}";

    public static string AnnexFor(string name, string number, string agency) => $"{agency}　{name}（{number}）";

    public static string AnnexCourseOf(string title, string hours) => $"{title}（{hours}小時）";

    public static string AnnexTerms(string clause, string quote) => $"公餘時間之依據：{clause}「{quote}」";

    public static string AnnexRight(string amount, string? completed, string? useBy, string? lastUsable) =>
        $"符合條件，得申請：{amount}{Part("，完成日", completed)}{Part("，最後使用日", useBy)}{Part("，最後可休上班日", lastUsable)}";

    public static string AnnexAsOf(DateOnly asOf) => $"資料截至{RocDate.Format(asOf)}（含當日）。本附表供核對，不取代應檢附之學習紀錄；是否核准由服務機關依規定辦理。";

    public static string LeadTime(int days) => $"請於欲補休之日{days}日前提出。";

    public static string LatestApplication(string day) => $"最遲應於{day}前（含當日）提出申請。";

    public static string LeaveUntil(string useBy, string? lastUsable) => $"最後使用日{useBy}{Part("，最後可休上班日", lastUsable)}";

    public static string OwnSystem(bool electronic) => electronic ? "服務機關使用電子差勤系統：核章後送人事單位登記，並於系統完成請假手續。"
        : "服務機關未使用電子差勤系統：填寫請假單，並附本表及證明文件。";

    public static string GovernmentOf(string government) => government.EndsWith("政府", StringComparison.Ordinal) ? government
        : $"{government}政府";

    /// <summary>Two lines, start and end: <c>107年7月14日（六）19:06:07</c>; only the end if the start is unknown.</summary>
    public static string Span(FormMoment from, FormMoment to) => from.Day is not null ? $"{Exactly(from)}\n{Exactly(to)}" : Exactly(to);

    private static string Exactly(FormMoment at)
    {
        if (at.Day is not { } day) return "";
        var text = RocDate.FormatShort(day);
        return at.Instant is { SecondOfDay: var s } ? FormattableString.Invariant($"{text}{s / 3600:00}:{s / 60 % 60:00}:{s % 60:00}")
            : text;
    }

    private static string Part(string label, string? text) => string.IsNullOrEmpty(text) ? "" : label + text;

    private static string Day(FormMoment at) => at.Day is { } day ? RocDate.Format(day) : "　　年　　月　　日";

    private static string Clock(FormMoment at)
    {
        if (at.Instant is not { } instant) return "　　時　　分";
        var minute = instant.SecondOfDay / 60;
        return FormattableString.Invariant($"{minute / 60:00}時{minute % 60:00}分");
    }
    public const string Folder = "表件";
}
