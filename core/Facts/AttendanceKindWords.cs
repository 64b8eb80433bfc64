using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>
/// The words for 類別 of the attendance feed: as feeds print them, plans name them and findings say them (contract section 2).
/// </summary>
public static class AttendanceKindWords
{
    private const string Unnamed = "類別不明之差勤";

    private static readonly string[] Words =
    [
        "休假", "補休", "輪休", "例假", "加班", "公假", "公差", "事假", "病假", "在勤", "輪值", "停班", "刷卡", "其他假",
    ];

    // Other names that attendance systems print for these kinds; the leaves of the last entries are named in 公務人員請假規則.
    private static readonly Dictionary<string, AttendanceKind> Others = Table(
        (AttendanceKind.AnnualLeave, ["特休", "特休假", "特別休假", "慰勞假", "慰勞休假", "國民旅遊休假"]),
        (AttendanceKind.CompensatoryLeave, ["補休假"]),
        (AttendanceKind.RotaRest, ["輪休日", "輪休假"]),
        (AttendanceKind.WeeklyRest, ["例假日"]),
        (AttendanceKind.OfficialLeave, ["公傷假", "公傷病假"]),
        (AttendanceKind.OfficialTrip, ["公出", "出差", "公差假"]),
        (AttendanceKind.PersonalLeave, ["家庭照顧假"]),
        (AttendanceKind.SickLeave, ["生理假"]),
        (AttendanceKind.Closure, ["停止上班", "停止辦公", "停班停課", "颱風假"]),
        (AttendanceKind.OtherLeave,
        [
            "婚假", "產前假", "產檢假", "娩假", "分娩假", "產假", "流產假", "安胎假", "陪產假", "陪產檢假", "陪產檢及陪產假", "陪產檢暨陪產假", "陪產(檢)假", "喪假", "身心調適假", "延長病假",
            "延病假", "捐贈假",
            "骨髓捐贈假", "器官捐贈假", "骨髓器官捐贈假", "骨髓/器官捐贈假", "骨髓、器官捐贈假", "骨髓或器官捐贈假", "器官或骨髓捐贈假", "捐贈骨髓假", "捐贈器官假", "捐贈骨髓或器官假", "捐贈骨髓器官假",
        ]));

    // 加班補休 is leave, 專案加班 is work: the end of a word decides its kind.
    private static readonly (string End, AttendanceKind Kind)[] Ends =
    [
        ("補休", AttendanceKind.CompensatoryLeave), ("補休假", AttendanceKind.CompensatoryLeave), ("加班", AttendanceKind.Overtime),
        ("出差", AttendanceKind.OfficialTrip), ("停班", AttendanceKind.Closure), ("停止上班", AttendanceKind.Closure),
        ("停止辦公", AttendanceKind.Closure),
    ];

    /// <summary>Every word that a plan may use, in the order of <see cref="AttendanceKind"/>.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The word that findings use for a kind.</summary>
    public static string Word(this AttendanceKind kind) => kind == AttendanceKind.Unknown ? Unnamed : Words[(int)kind];

    /// <summary>Parses a plan's word, which must match exactly; false for a word that no plan may use.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out AttendanceKind kind)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (!word.SequenceEqual(Words[i])) continue;
            kind = (AttendanceKind)i;
            return true;
        }
        kind = default;
        return false;
    }

    /// <summary>
    /// Reads a word as a feed writes it: in any width, with notes in parentheses, under its own name or another system's. Returns
    /// <see cref="AttendanceKind.Unknown"/> for a word in no list (contract reading 12).
    /// </summary>
    public static AttendanceKind Read(string text)
    {
        var word = FeedWord.Normalise(text);
        if (TryParse(word, out var kind) || Others.TryGetValue(word, out kind)) return kind;
        foreach (var (end, ending) in Ends)
            if (word.EndsWith(end, StringComparison.Ordinal)) return ending;
        return AttendanceKind.Unknown;
    }

    private static Dictionary<string, AttendanceKind> Table(params ReadOnlySpan<(AttendanceKind Kind, string[] Words)> rows)
    {
        var table = new Dictionary<string, AttendanceKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in rows)
            foreach (var word in words) table[FeedWord.Normalise(word)] = kind;
        return table;
    }
}
