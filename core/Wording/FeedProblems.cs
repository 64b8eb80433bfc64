namespace LearningHours.Wording;

/// <summary>Why rows of individual feeds are refused, zh-TW; problems that any feed can have are in <see cref="CommonProblems"/>.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class FeedProblems
{
    public static readonly Problem NeitherWorkNorOff =
        new("OFF", "「是否放假」只能是0（上班）或2（放假）。", "請改用人事總處公布的辦公日曆表原檔。");
    public static readonly Problem MoreThanPosts = new("NOT-COUNTED", "不計篇數大於篇數。", "請查明篇數與不計篇數後更正。");
    public static readonly Problem LeftBeforeJoined = new("ORDER", "離職日早於到職日。", "請查明並更正到職日或離職日。");

    public static Problem OfficeHours(string why) =>
        new("OFFICE-HOURS", $"上班時間或彈性時間無法辨識：{why}", "請改為「08:00-12:00;13:00-17:00」及「07:30-08:30」的寫法。");

    public static Problem Replaceable(string file, int line) =>
        new("REPLACEABLE", $"更正檔{file}第{line}列遭退件，可能更正本筆資料。", "請先更正該退件列。");

    public static Problem YearIncomplete(string gap) =>
        new("YEAR-INCOMPLETE", $"本年度辦公日曆不完整（缺{gap}），本檔之該年度不採用。", "請改用人事總處公布的全年辦公日曆表。");

    public static string OneOf(IEnumerable<string> words) => $"請改用下列用語之一：{string.Join("、", words)}。";

    /// <summary>For a refused cell without a more specific problem.</summary>
    public const string Unreadable = "內容無法辨識。", Correct = "請更正該欄內容。";
}
