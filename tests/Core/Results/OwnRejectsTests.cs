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

    private static List<LearningHours.Tables.ResultFile> Files(string path, string rows)
    {
        FeedFile Feed(FeedKind feed, string name, string text) =>
            new(feed, name, () => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));
        var night = FactReader.Read(
            [
                Feed(FeedKind.Agencies, "agencies/a.csv", "機關代碼,機關名稱,政府\n397010000A,甲局,高雄市\n397020000A,乙局,高雄市\n"),
                Feed(FeedKind.Roster, "roster/a.csv",
                    "員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,A131415925,王小明,397010000A,編制內\nE2,B231495113,李小美,397020000A,編制內\n"),
                Feed(FeedKind.Attendance, path, Header + rows),
            ],
            OfficeCalendar.BuiltIn);
        Assert.NotEmpty(night.Rejected.SelectMany(f => f.Rows));
        return [.. OwnRejects.Files(night, new DateOnly(2018, 9, 1))];
    }
}
