using System.Text;
using LearningHours.Calendars;
using LearningHours.Facts;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>A night made of texts: what a test puts into feeds and what <see cref="FactReader"/> makes of them.</summary>
internal sealed class FeedNight
{
    public const string Wang = "A123456789", Chen = "A800000014", Lin = "AA00000009";

    private readonly List<FeedFile> _files = [];

    /// <summary>Two people (E1 王小明, E2 陳大文) at one agency; nothing else.</summary>
    public static FeedNight WithRoster() => new FeedNight()
        .Add("roster/r.csv", $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,{Wang},王小明,397000000A,編制內\nE2,{Chen},陳大文,397000000A,約聘\n");

    public FeedNight Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public FeedNight Add(string path, byte[] bytes)
    {
        _files.Add(new FeedFile(FeedNames.Parse(path.Split('/')[0])!.Value, path, () => new MemoryStream(bytes, writable: false)));
        return this;
    }

    public FeedNight Reversed()
    {
        _files.Reverse();
        return this;
    }

    public NightFacts Read() => FactReader.Read(_files, OfficeCalendar.Of([]), workers: 4);

    public static byte[] Big5(string text) => CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetBytes(text);
}

internal static class NightReading
{
    public static FileReceipt Receipt(this NightFacts night, string path) => night.Receipts.Single(r => r.Path == path);

    /// <summary>The codes of all rejected rows of a file, in line order.</summary>
    public static string[] Codes(this NightFacts night, string path) =>
        [.. night.Rejected.Where(f => f.Receipt.Path == path).SelectMany(static f => f.Rows).Select(static r => r.Problem.Code)];

    public static RowProblem OnlyProblem(this NightFacts night) => night.Rejected.Single().Rows.Single().Problem;

    public static LearningRecord[] RecordsOf(this NightFacts night, string employee) =>
        night.Facts.Ledger.Open().Of(night.Facts.Employees.Single(e => e.Number == employee).Person).ToArray();

    public static CourseVariant CourseOf(this NightFacts night, LearningRecord record) => night.Facts.Courses.Variants[record.Variant];

    /// <summary>A record as text, without its source.</summary>
    public static string Say(this NightFacts night, LearningRecord r)
    {
        var c = night.CourseOf(r);
        return $"{c.Title}|{c.Platform}|{c.Code}|{c.Category}|{r.Start}|{r.End}|{r.Total}|{r.Digital}|{r.Marks}";
    }

    public static string[] SayAll(this NightFacts night) =>
        [.. night.Facts.Employees.SelectMany(e => night.RecordsOf(e.Number).Select(r => $"{e.Number}|{night.Say(r)}"))];
}
