using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// What the personnel unit of one agency downloads: a workbook of all lists as <c>.ods</c> and <c>.xlsx</c>, each list as CSV, the annex of
/// records that do not count, a manifest of the files with their hashes, and one ZIP of everything. Every file is always present: an empty
/// list states that there is nobody on it. What the plan says is a recommendation, never a grant.
/// </summary>
public static class AgencyPack
{
    public const string Awards = PackWords.Awards + Csv, Leave = PackWords.Leave + Csv, OpenQuestions = PackWords.Open + Csv,
        NotCounted = PackWords.NotCounted + Csv, Activities = PackWords.Activities + Csv,
        Annex = PackWords.Annex + Csv, Manifest = PackWords.Manifest + Csv, Xlsx = PackWords.Book + ".xlsx", Ods = PackWords.Book + ".ods";

    /// <summary>The report for a browser; it opens with what is to be done.</summary>
    public const string Report = "report.html";

    private const string Csv = ".csv", Zip = ".zip";

    /// <summary>The sheets in the order of the workbook.</summary>
    public static IReadOnlyList<string> Sheets { get; } =
    [
        PackWords.Today, PackWords.Awards, PackWords.Leave, PackWords.Open, PackWords.Ending, PackWords.Differences, PackWords.Progress,
            PackWords.NotCounted, PackWords.Activities, PackWords.Seats,
        PackWords.Settled, PackWords.Figures,
    ];

    /// <summary>The files of every pack, except the ZIP that holds them.</summary>
    public static IReadOnlyList<string> Names { get; } = [Ods, Xlsx, .. Sheets.Select(static s => s + Csv), Annex, Manifest];

    /// <summary>
    /// The path of a file of a pack, relative to the result root: every code has a folder of its own, whatever a feed calls its agencies.
    /// </summary>
    public static string PathOf(string agencyCode, string file) => $"{SafeName.OfCode(agencyCode)}/{file}";

    /// <summary><c>數位學習獎勵清冊-397090000A-1070901.zip</c>: names the agency and the night wherever it is saved.</summary>
    public static string ZipOf(string agencyCode, DateOnly asOf) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{PackWords.Book}-{SafeName.OfCode(agencyCode)}-{asOf.Year - RocDate.RocOffset:000}{asOf:MMdd}{Zip}");

    /// <summary>
    /// Whether a file in an agency's folder bears a name that a night writes there, apart from the report, reject files and forms.
    /// </summary>
    public static bool IsOurs(string file) =>
        Names.Contains(file, StringComparer.Ordinal) || file == ReviewLists.Records
            || (file.StartsWith(PackWords.Book + "-", StringComparison.Ordinal) && file.EndsWith(Zip, StringComparison.Ordinal));
}
