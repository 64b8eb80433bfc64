using System.Globalization;
using System.Security.Cryptography;
using LearningHours.Evaluation;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>A file of a pack, path relative to the result root: <c>397000000A/敘獎建議名冊.csv</c>.</summary>
public sealed record ResultFile(string Path, byte[] Content);

/// <summary>
/// What the personnel unit of one agency downloads: 敘獎建議名冊, 補休登記清冊, 活動資格名冊, 待查清冊, 未計入清冊 and 檔案清單 as CSV with BOM. All six are
/// always there: an empty list says that there is nobody. What the plan says is a recommendation, never a grant.
/// </summary>
public static class AgencyPack
{
    public const string Awards = "敘獎建議名冊.csv", Leave = "補休登記清冊.csv", Seats = "活動資格名冊.csv", OpenQuestions = "待查清冊.csv", NotCounted = "未計入清冊.csv", Manifest = "檔案清單.csv";

    /// <summary>Every file of a pack, the lists first.</summary>
    public static IReadOnlyList<string> Names { get; } = [Awards, Leave, Seats, OpenQuestions, NotCounted, Manifest];

    /// <param name="decisions">The decisions of this agency, all plans of the night, in the order of results; they carry findings. Rows of another agency are left out.</param>
    public static IEnumerable<ResultFile> Files(string agencyCode, IReadOnlyList<Decision> decisions, FactBook facts, DateOnly asOf)
    {
        var pack = new PackContext(agencyCode, facts, asOf);
        var own = decisions.Where(d => d.Employment.Agency == agencyCode).ToList();
        (string Name, StaffTable Table)[] lists =
        [
            (Awards, AwardList.Awards(pack, own)),
            (Leave, LeaveList.Of(pack, own)),
            (Seats, AwardList.Seats(pack, own)),
            (OpenQuestions, OpenQuestionList.Of(pack, own)),
            (NotCounted, NotCountedList.Of(pack, own)),
        ];
        var manifest = pack.Table("檔案清單", "檔名", "筆數", "SHA-256");
        foreach (var (name, table) in lists)
        {
            var content = table.ToBytes();
            manifest.Add(name, table.Rows.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(SHA256.HashData(content)));
            yield return new ResultFile(PathOf(agencyCode, name), content);
        }
        yield return new ResultFile(PathOf(agencyCode, Manifest), manifest.ToBytes());
    }

    /// <summary>Where a file of a pack lies. A code is data from a feed: what could leave the folder is replaced by <c>_</c>.</summary>
    public static string PathOf(string agencyCode, string file)
    {
        var folder = string.Create(agencyCode.Length, agencyCode, static (to, code) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.IsLetterOrDigit(code[i]) || code[i] == '-' ? code[i] : '_';
        });
        return $"{(folder.Length == 0 ? "_" : folder)}/{file}";
    }
}
