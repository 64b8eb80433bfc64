using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

/// <summary>Rejected rows go into the pack of the agency whose code begins the file name, and into no other.</summary>
public sealed class OwnRejectsTests
{
    private const string Header = "員工編號,類別,起,迄\n", Bad = "E1,休假,不是日期,2018-02-11\n", Others = "E2,休假,不是日期,2018-02-11\n";

    [Theory]
    [InlineData("attendance/397010000A_8月.csv", true)]
    [InlineData("attendance/397010000A.csv", true)]
    [InlineData("attendance/397020000A_8月.csv", false)] // another agency's file, although the row is about our own people
    [InlineData("attendance/8月.csv", false)]
    [InlineData("attendance/397010000AX.csv", false)]
    public void Only_a_file_that_begins_with_the_code_is_an_agencys_own(string path, bool own) =>
        Assert.Equal(own, Files(path, Bad).Any(f => f.Path.StartsWith("397010000A/退件/", StringComparison.Ordinal)));

    [Fact]
    public void A_row_that_names_somebody_of_another_agency_is_for_the_operators_alone()
    {
        var file = Assert.Single(Files("attendance/397010000A_8月.csv", Bad + Others));
        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Equal("397010000A/退件/attendance-397010000A_8月.csv", file.Path);
        Assert.Contains("E1,休假", text, StringComparison.Ordinal);
        Assert.DoesNotContain("E2", text, StringComparison.Ordinal);
        Assert.Empty(Files("attendance/397010000A_8月.csv", Others));
    }

    public static TheoryData<string, string, int> Counted => new()
    {
        { "utf-8", Bad + Bad.Replace("11", "12", StringComparison.Ordinal), 2 },
        { "utf-8", (Bad + Bad.Replace("11", "12", StringComparison.Ordinal)).Replace('\n', '\r'), 2 }, // lines end as on old machines
        { "utf-16", "E1,上上上,不是日期,2018-02-11\nE1,休假,丢是日期,2018-02-11\n", 2 }, // bytes of a line feed and a quote in 上 and 丢
        { "utf-8", "E1,休\"假,不是日期,2018-02-11\nE1,休假,不是日期,2018-02-12\n", 2 }, // a lone quote
    };

    [Theory]
    [MemberData(nameof(Counted))]
    public void The_manifest_and_the_list_of_today_know_how_many_rows_were_refused(string encoding, string rows, int refused)
    {
        var of = Encoding.GetEncoding(encoding);
        var header = rows.Contains('\n', StringComparison.Ordinal) ? Header : Header.Replace('\n', '\r');
        var file = Assert.Single(Files("attendance/397010000A_8月.csv", [.. of.GetPreamble(), .. of.GetBytes(header + rows)]));
        Assert.Equal(refused, file.Rows);

        var files = new Packs();
        files.Append(file.Path, [file.Content]);
        var facts = SampleNight.Facts();
        using var slice = new DecisionSlice(facts, SampleNight.AsOf, SliceContents.Findings);
        slice.Add(SampleNight.EligibleCommendation(SampleNight.Person(1, "王小明")));
        var packs = new AgencyPacks(facts, [SampleNight.Kaohsiung], SampleNight.AsOf, files);
        packs.Add(slice);
        packs.Finish(beside: new Dictionary<string, int> { [file.Path] = file.Rows!.Value });
        Assert.Contains($"{file.Path["397010000A/".Length..]},{refused},", Text(files, AgencyPack.Manifest), StringComparison.Ordinal);
        Assert.Contains($"本機關上傳之資料有{refused}列退件", Text(files, "今日待辦.csv"), StringComparison.Ordinal);
    }

    private static string Text(Packs files, string name) => Encoding.UTF8.GetString(files[$"397010000A/{name}"]);

    private static List<LearningHours.Tables.ResultFile> Files(string path, string rows) =>
        Files(path, Encoding.UTF8.GetBytes(Header + rows));

    private static List<LearningHours.Tables.ResultFile> Files(string path, byte[] content)
    {
        FeedFile Feed(FeedKind feed, string name, string text) => Bytes(feed, name, Encoding.UTF8.GetBytes(text));
        FeedFile Bytes(FeedKind feed, string name, byte[] bytes) => new(feed, name, () => new MemoryStream(bytes, writable: false));
        var night = FactReader.Read(
            [
                Feed(FeedKind.Agencies, "agencies/a.csv", "機關代碼,機關名稱,政府\n397010000A,甲局,高雄市\n397020000A,乙局,高雄市\n"),
                Feed(FeedKind.Roster, "roster/a.csv",
                    "員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,A131415925,王小明,397010000A,編制內\nE2,B231495113,李小美,397020000A,編制內\n"),
                Bytes(FeedKind.Attendance, path, content),
            ],
            OfficeCalendar.BuiltIn);
        Assert.NotEmpty(night.Rejected.SelectMany(f => f.Rows));
        return [.. OwnRejects.Files(night, new DateOnly(2018, 9, 1))];
    }
}
