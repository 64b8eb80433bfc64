namespace LearningHours.Wording;

/// <summary>What cells of each kind may hold, as officers are told (contract section 2), zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class Accepts
{
    public const string
        Date = "日期：2018-02-11、2018/2/11、20180211、107-02-11、107/02/11、1070211、107年2月11日",
        Instant = "日期時間：2018-02-11 13:18:51、107/02/11 13:18；只寫日期表示整日",
        Clock = "時間：13:18:51、13:18、1318",
        Count = "0至999999的整數",
        Hours = "時數：1、0.5、2.25",
        Flag = "是／否；空白視為否",
        Many = "可填多個，以「;」分隔",
        Number = "員工編號，須與人員名冊相同",
        Id = "身分證字號或統一證號，10碼",
        Agency = "機關代碼，須與機關資料相同",
        Plan = "計畫代號，例如sample-city-116",
        Ignored = "不採用，可有可無";

    public static string Words(params IEnumerable<string> words) => string.Join("／", words);
}
