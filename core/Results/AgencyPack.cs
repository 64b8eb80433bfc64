namespace LearningHours.Results;

/// <summary>
/// What the personnel unit of one agency downloads: 敘獎建議名冊, 補休登記清冊, 活動資格名冊, 待查清冊, 未計入清冊 and 檔案清單 as CSV with BOM. All six are
/// always there: an empty list says that there is nobody. What the plan says is a recommendation, never a grant.
/// </summary>
public static class AgencyPack
{
    public const string Awards = "敘獎建議名冊.csv", Leave = "補休登記清冊.csv", Seats = "活動資格名冊.csv", OpenQuestions = "待查清冊.csv", NotCounted = "未計入清冊.csv", Manifest = "檔案清單.csv";

    /// <summary>Every file of a pack, the lists first.</summary>
    public static IReadOnlyList<string> Names { get; } = [Awards, Leave, Seats, OpenQuestions, NotCounted, Manifest];

    /// <summary>The lists of a pack in the order of <see cref="Names"/>, for one thread.</summary>
    internal static PackList[] Lists() => [AwardList.Awards(), new LeaveList(), AwardList.Seats(), new OpenQuestionList(), new NotCountedList()];

    /// <summary>Where a file of a pack lies: a folder for each code, never one for two of them, whatever a feed calls its agencies.</summary>
    public static string PathOf(string agencyCode, string file) => $"{SafeName.OfCode(agencyCode)}/{file}";
}
