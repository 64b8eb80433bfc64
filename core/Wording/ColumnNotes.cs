namespace LearningHours.Wording;

/// <summary>
/// What officers are told about individual columns of the feeds (<c>./run formats</c>), zh-TW; texts that many columns share are
/// in <see cref="Accepts"/>.
/// </summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class ColumnNotes
{
    public const string
        // agencies
        Parent = "上級機關的機關代碼",
        Government = "所屬政府，例如臺南市、高雄市、花蓮縣",
        PersonnelUnit = "通知信上的單位名稱",
        Contact = "同仁有疑問時的聯絡人",
        Head = "首長的員工編號",
        Follows = "參照辦理的計畫代號，" + Accepts.Many,
        OfficeHours = "空白時為08:00-12:00;13:00-17:00",
        FlexIn = "例如07:30-08:30",
        FlexOut = "例如16:30-17:30",
        // applicants, attendance, calendar
        Activity = "項目代號或班別名稱",
        Level = "初級／中級／中高級／高級",
        OtherLeave = "，及公務人員請假規則之其他假別",
        CalendarDate = "須為整年，一日一列（範例僅列首日）；" + Accepts.Date,
        IsOff = "0為上班、2為放假",
        // courses, lists, decisions
        Category = "類別名稱；與課程類別代碼擇一即可",
        OtherNames = "其他課名，" + Accepts.Many,
        List = "計畫所稱的清單代號",
        Entitlement = "項目代號，見結果decisions.csv的entitlement欄",
        // hours
        EplusTitle = "學習平臺匯出檔（e等公務園⁺等）",
        Portal19Title = "終身學習入口網19欄上傳檔（無時間）",
        Portal25Title = "終身學習入口網25欄上傳檔",
        Period = "起訖同欄：2018-03-02 19:01:11- 2018-03-02 20:01:41",
        Passed = "已通過／未通過",
        Uploaded = "不是「成功」者加註待入帳，不影響判定",
        HourUnit = "1（小時）；其他單位不採計",
        Nature = "1為數位學習",
        // forum, preferences, projects, reflections, releases, reports
        NotMoreThanPosts = Accepts.Count + "，不大於篇數",
        Wishes = "；否：不寄建議及其提醒，結果與更正仍會寄送",
        ProjectNumber = "每案一號",
        FullText = "心得全文，據以計算字數",
        EveryAgency = Accepts.Agency + "；空白為全部機關",
        ReportNumber = "每篇一號",
        // roster, works
        OwnNumber = "員工編號，一人一號",
        ComparableRank = "；約聘僱人員填相當官等",
        StillHere = Accepts.Date + "；在職者空白",
        WorkNumber = "每件一號",
        Authors = "依排名順序，" + Accepts.Many,
        Formats = "短片填DVD;WMV";
}
