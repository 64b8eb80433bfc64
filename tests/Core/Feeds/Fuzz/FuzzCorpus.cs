using System.Runtime.CompilerServices;
using System.Text;
using LearningHours.Tests.Core.Feeds.Sources;

namespace LearningHours.Tests.Core.Feeds.Fuzz;

/// <summary>A file that mutations start from.</summary>
/// <param name="Body">The offset in bytes at which the rows begin, after the header; 0 if that has no meaning.</param>
internal sealed record FuzzSeed(string Feed, string Extension, byte[] Bytes, int Body);

/// <summary>
/// Small realistic files: the beginnings of the sample night's, and made-up ones for the feeds and formats that it lacks.
/// </summary>
internal static class FuzzCorpus
{
    private const int Rows = 5;
    private const string Eplus = "身分證字號,姓名,課程類型,課程名稱,課程代碼,課程類別,平臺,上課期間,閱讀時數,通過狀態,認證時數";
    private static readonly string[] EplusRows =
    [
        "A123456789,王小明,開放式,人權大步走：行政執行篇(PCENTER107100093),,政策能力訓練,e等公務園+學習平臺,2018-02-11 13:18:51- 2018-02-13 12:05:22,00:38:47,已通過,1.0",
        "A800000014,許功蓋,開放式,世界閱讀日。,PK01,政策能力訓練,臺北e大,2018-02-11 13:18:51- 2018-02-13 12:05:22,00:38:47,未通過,--",
        "A123456789,王小明,開放式,\"看見高雄, 從心\"\"出發\",PK02,,港都e學苑,2018/2/11 8:00- 2018/2/11 9:00,01:38:47,已通過,0.5",
    ];

    private static readonly (string Feed, string Text)[] MadeUp =
    [
        ("hours", string.Join('\n', [Eplus, .. EplusRows, ""])),
        ("lists", "清單,課程代碼,課程名稱\ntainan-101/附件4,X1,甲\nhualien-106/mooc,,乙\n"),
        ("forum", "員工編號,來源,類型,日期,篇數,不計篇數\nE1,社團,發表,101-02-03,12,1\n"),
        ("reports", "篇號,員工編號,類型,繳交日,格式符合\nR1,E1,行政案例,101年2月3日,是\n"),
        ("works", "作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,秒數,格式,委外,審查,名次\nW1,行銷短片,個人,甲,397000000A,E1;E2,2012-08-01,,,120,DVD;WMV,否,合格,佳作\n"),
        ("certificates", "員工編號,類別,名稱,取得日\nE1,英語初級,GEPT,一〇六年二月三日\n"),
        ("classes", "員工編號,班別,日期,主辦,角色\nE1,自製數位教材,103-02-03,地研中心,資訊\n"),
        ("projects", "案號,機關代碼,評等,主持人員工編號,成員員工編號\nP1,397000000A,特優,E1,E2\n"),
        ("applicants", "活動,員工編號,政府,程度,推薦,角色\n線上英語營,E1,臺南市,中級,是,\n"),
        ("releases", "計畫,機關代碼,日期,決定者\nkaohsiung-107,397000000A,107-08-25,王主任\nkaohsiung-107,,107-08-26,李主任\n"),
        ("preferences", "員工編號,建議信\nA00001,否\nA00002,是\n"),
        ("staff-access", "帳號,機關代碼,角色,起,迄\na@city.example,397000000A,人事,107-01-01,107-12-31\nb@city.example,,全市,,\n"),
        ("reflections", "員工編號,日期,來源,張貼處,字數\nE1,104-05-06,,心得撰寫,300\n"),
    ];

    public static IReadOnlyList<FuzzSeed> Load() =>
        [.. Sample(), .. MadeUp.Select(m => Text(m.Feed, Encoding.UTF8.GetBytes(m.Text))), .. Wrapped()];

    private static IEnumerable<FuzzSeed> Sample([CallerFilePath] string here = "")
    {
        var exports = Path.Combine(Path.GetDirectoryName(here)!, "../../../SampleNight/2018-09-01/exports");
        foreach (var file in Directory.EnumerateFiles(exports, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return Text(Path.GetFileName(Path.GetDirectoryName(file))!, Head(File.ReadAllBytes(file)));
    }

    private static IEnumerable<FuzzSeed> Wrapped()
    {
        var rows = EplusRows.Append(Eplus).Reverse().Select(r => r.Replace("\"看見高雄, 從心\"\"出發\"", "看見高雄").Split(',')).ToArray();
        var page =
            $"<html><body><table>{string.Concat(rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}&nbsp;</td>"))}</tr>\n"))}"
            + $"</table>";
        yield return new FuzzSeed("hours", ".xls", Encoding.UTF8.GetBytes(page), 0);
        yield return new FuzzSeed("hours", ".xls", FeedNight.Big5(page), 0);
        yield return new FuzzSeed("hours", ".zip", Archive.Of(("a.csv", Encoding.UTF8.GetBytes(MadeUp[0].Text))), 0);
        yield return new FuzzSeed("hours", ".xlsx",
            Archive.Workbook(string.Concat(
                rows.Select(r => $"<row>{string.Concat(r.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>"))), 0);
        yield return new FuzzSeed("hours", ".xls",
            Encoding.UTF8.GetBytes(SheetFormsTests.Xml2003(
                SheetFormsTests.XmlSheet("五月", Xml(rows)) + SheetFormsTests.XmlSheet("六月", Xml(rows)))), 0);
        yield return new FuzzSeed("hours", ".mht",
            SheetFormsTests.Mhtml(("a/sheet001.htm", page, "quoted-printable"), ("a/sheet002.htm", page, "base64")), 0);
        yield return new FuzzSeed("hours", ".ods",
            SheetFormsTests.Ods(SheetFormsTests.OdsTable("五月", string.Concat(rows.Select(SheetFormsTests.OdsRow)))), 0);
        yield return new FuzzSeed("hours", ".fods", Encoding.UTF8.GetBytes(FlatOds(string.Concat(rows.Select(SheetFormsTests.OdsRow)))), 0);
        yield return new FuzzSeed("hours", ".gz", SheetFormsTests.Gzip(Encoding.UTF8.GetBytes(MadeUp[0].Text)), 0);
        yield return new FuzzSeed("hours", ".zip",
            Archive.Of(("a.csv", Encoding.UTF8.GetBytes(MadeUp[0].Text)), ("b.csv", FeedNight.Big5(MadeUp[0].Text))), 0);
        foreach (var separator in new[] { '\t', ';', '，' })
            yield return new FuzzSeed("hours", ".txt",
                Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => string.Join(separator, r)))), 0);

        static string Xml(string[][] rows) => string.Concat(rows.Select(SheetFormsTests.XmlRow));
    }

    private static string FlatOds(string rows) =>
        "<office:document xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
        + SheetFormsTests.OdsTable("五月", rows) + "</office:spreadsheet></office:body></office:document>";

    private static FuzzSeed Text(string feed, byte[] bytes)
    {
        var body = bytes.AsSpan().IndexOf((byte)'\n') + 1;
        // In UTF-16, the cut would split a character.
        return new FuzzSeed(feed, ".csv", bytes, bytes.AsSpan(0, 2).SequenceEqual<byte>([0xFF, 0xFE]) ? 0 : body);
    }

    private static byte[] Head(byte[] bytes)
    {
        var end = 0;
        for (var row = 0; row <= Rows && end < bytes.Length; row++)
        {
            var next = bytes.AsSpan(end).IndexOf((byte)'\n');
            end = next < 0 ? bytes.Length : end + next + 1;
        }
        return bytes[..Math.Min(bytes.Length, end + (end & 1 & bytes[0]))];
    }
}
