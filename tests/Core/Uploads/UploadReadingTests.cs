using System.Text;
using LearningHours.Access;
using LearningHours.Calendars;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Tests.Core.Feeds;
using LearningHours.Tests.Core.Feeds.Sources;
using LearningHours.Uploads;

namespace LearningHours.Tests.Core.Uploads;

/// <summary>What an officer uploads takes effect only for people and courses of his or her own agencies, whatever the file says.</summary>
public sealed class UploadReadingTests
{
    private const string Mine = "E1", Others = "E2", MyAgency = "A1", OtherAgency = "A2";
    private static readonly DateOnly Today = new(2018, 9, 1);

    private static readonly (string Path, string Text)[] There =
    [
        ("agencies/a.csv", $"機關代碼,機關名稱,政府\n{MyAgency},甲,高雄市\n{OtherAgency},乙,高雄市\n"),
        ("roster/r.csv", $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,{FeedNight.Wang},王小明,A1,編制內\nE2,{FeedNight.Chen},陳大文,A2,編制內\n"),
        ("reports/r.csv", "篇號,員工編號,類型,繳交日,格式符合\nR9,E2,行政案例,101-02-03,是\n"),
    ];

    private static readonly AccessScope Scope = ScopeOf(MyAgency, StaffRole.Personnel);

    private static AccessScope ScopeOf(string agency, StaffRole role) =>
        AccessScope.Of([new StaffAccess("a", agency, role, null, null, default)], ["a"], Today);

    private static FeedFile File(string path, byte[] bytes) =>
        new(FeedNames.Parse(path.Split('/')[0])!.Value, path, () => new MemoryStream(bytes, writable: false));

    private static List<FeedFile> Context(FeedKind of) =>
        [.. There.Select(f => File(f.Path, Encoding.UTF8.GetBytes(f.Text))).Where(f => UploadReading.Needs(of, f.Feed))];

    private static UploadReport Read(string path, byte[] bytes, AccessScope? scope = null)
    {
        var upload = File(path, bytes);
        return UploadReading.Read(upload, Context(upload.Feed), scope ?? Scope, Today);
    }

    private static UploadReport Read(string path, string text) => Read(path, Encoding.UTF8.GetBytes(text));

    private static string TextOf(UploadReport report) => Encoding.UTF8.GetString(Assert.Single(report.Parts).Content!).TrimStart('\uFEFF');

    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "attendance", "員工編號,類別,起,迄", "E1,休假,2018-02-12,2018-02-12", "E2,休假,2018-02-12,2018-02-12" },
        { "leave-usage", "員工編號,計畫,補休日,時數", "E1,p,107-09-10,4", "E2,p,107-09-10,4" },
        { "forum", "員工編號,類型,日期,篇數", "E1,回應,2012-03-01,10", "E2,回應,2012-03-01,10" },
        { "reports", "篇號,員工編號,繳交日,格式符合", "R1,E1,2012-08-01,是", "R2,E2,2012-08-01,是" },
        { "reports", "篇號,員工編號,繳交日,格式符合", "R1,E1,2012-08-01,是", "R9,E1,2012-08-01,是" },
        { "works", "作品編號,類型,機關代碼,作者員工編號,繳交日,審查", "W1,行銷短片,A1,E1,2012-08-01,合格", "W2,行銷短片,A1,E1;E2,2012-08-01,合格" },
        { "works", "作品編號,類型,機關代碼,作者員工編號,繳交日,審查", "W1,行銷短片,A1,E1,2012-08-01,合格", "W2,行銷短片,A2,E1,2012-08-01,合格" },
        { "certificates", "員工編號,類別,取得日", "E1,英語初級,2012-08-01", "E2,英語初級,2012-08-01" },
        { "classes", "員工編號,班別,日期", "E1,自製數位教材,2010-08-01", "E2,自製數位教材,2010-08-01" },
        { "projects", "案號,機關代碼,評等,主持人員工編號,成員員工編號", "P1,A1,特優,E1,", "P2,A1,特優,E1,E2" },
        { "projects", "案號,機關代碼,評等,主持人員工編號,成員員工編號", "P1,A1,特優,E1,", "P2,A1,特優,E2,E1" },
        { "applicants", "活動,員工編號", "english-camp,E1", "english-camp,E2" },
        { "reflections", "員工編號,日期,張貼處,字數", "E1,2015-08-01,心得撰寫,300", "E2,2015-08-01,心得撰寫,300" },
        { "decisions", "員工編號,計畫,項目,決定,日期,決定者,理由", "E1,p,x,不予,2018-09-05,人事處,考核", "E2,p,x,不予,2018-09-05,人事處,考核" },
        { "course-flags", "機關代碼,課程代碼,業務相關", "A1,PK1,是", "A2,PK1,是" },
        { "roster", "員工編號,身分證字號,姓名,機關代碼,人員類別", $"E3,{FeedNight.Lin},林一,A1,編制內", $"E4,{FeedNight.Chen},陳大文,A1,編制內" },
        { "roster", "員工編號,身分證字號,姓名,機關代碼,人員類別", $"E3,{FeedNight.Lin},林一,A1,編制內", $"E2,{FeedNight.Chen},陳大文,A1,編制內" },
        { "roster", "員工編號,身分證字號,姓名,機關代碼,人員類別", $"E1,{FeedNight.Wang},王小明,A1,編制內", $"E3,{FeedNight.Lin},林一,A2,編制內" },
        { "attendance", "員工編號,身分證字號,類別,起,迄", $"E1,{FeedNight.Wang},休假,2018-02-12,2018-02-12",
            $"E1,{FeedNight.Chen},休假,2018-02-12,2018-02-12" },
        { "attendance", "身分證字號,類別,起,迄", $"{FeedNight.Wang},休假,2018-02-12,2018-02-12", $"{FeedNight.Chen},休假,2018-02-12,2018-02-12" },
        { "attendance", "員工編號,類別,起,迄", "E1,休假,2018-02-12,2018-02-12", "E9,休假,2018-02-12,2018-02-12" },
        { "attendance", "員工編號,類別,起,迄", "ｅ１,休假,2018-02-12,2018-02-12", "ｅ２,休假,2018-02-12,2018-02-12" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Own_rows_are_laid_down_and_others_are_refused_with_that_reason(string feed, string header, string own, string other)
    {
        foreach (var rows in new[] { $"{own}\n{other}\n", $"{other}\n{own}\n", $"{other}\r\n{own}" })
        {
            var report = Read($"{feed}/a.csv", $"{header}\n{rows}");
            Assert.Equal((2, 1, 1, 0), (report.Rows, report.Accepted, report.Rejected, report.Duplicate));
            Assert.Equal($"{header}\r\n{own}\r\n", TextOf(report));
            var problem = Assert.Single(report.Problems);
            Assert.True(problem.Code.EndsWith("-NOT-YOURS", StringComparison.Ordinal)
                || problem.Explanation.Contains("不一致", StringComparison.Ordinal), problem.ToString());
            Assert.Equal(rows.StartsWith(own, StringComparison.Ordinal) ? 3 : 2, problem.Line);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_of_others_rows_alone_lays_nothing_down(string feed, string header, string own, string other)
    {
        Assert.NotEmpty(own);
        var report = Read($"{feed}/a.csv", $"{header}\n{other}\n");
        Assert.Equal((0, 1), (report.Accepted, report.Rejected));
        Assert.Empty(report.Parts);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_night_takes_in_every_row_that_is_laid_down(string feed, string header, string own, string other)
    {
        var part = Assert.Single(Read($"{feed}/a.csv", $"{header}\n{own}\n{other}\n").Parts);
        List<FeedFile> files = [File(part.Path, part.Content!),
            .. There.Where(f => f.Path != part.Path).Select(f => File(f.Path, Encoding.UTF8.GetBytes(f.Text)))];
        var receipt = FactReader.Read(files, OfficeCalendar.BuiltIn).Receipts.Single(r => r.Path == part.Path);
        Assert.Equal((1, 0), (receipt.Rows, receipt.Rejected));
    }

    [Fact]
    public void A_row_that_holds_nobody_is_refused() =>
        Assert.Equal("F-NOT-YOURS", Read("course-flags/a.csv", "機關代碼,課程代碼,業務相關\nA1,PK1,是\n,PK2,是\n").Problems
            .Select(p => p.Code == "F-EMPTY" ? "F-NOT-YOURS" : p.Code).Single());

    [Fact]
    public void Rows_that_cannot_be_read_are_refused_for_that_and_not_laid_down()
    {
        var report = Read("attendance/a.csv", "員工編號,類別,起,迄\nE1,休假,昨天,2018-02-12\nE1,休假,2018-02-12,2018-02-12\n");
        Assert.Equal((2, 1, 1), (report.Rows, report.Accepted, report.Rejected));
        Assert.DoesNotContain("昨天", TextOf(report), StringComparison.Ordinal);
        Assert.Equal("起", report.Problems.Single().Column);
    }

    [Fact]
    public void Big5_stays_Big5_and_wide_text_stays_wide()
    {
        const string Text = "員工編號,類別,起,迄\r\nE1,休假,2018-02-12,2018-02-12\r\nE2,休假,2018-02-12,2018-02-12\r\n";
        var expected = Text[..Text.IndexOf("E2", StringComparison.Ordinal)];
        Assert.Equal(FeedNight.Big5(expected), Read("attendance/a.csv", FeedNight.Big5(Text)).Parts.Single().Content);
        Assert.Equal([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(expected)],
            Read("attendance/a.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]).Parts.Single().Content!);
    }

    [Fact]
    public void Titles_above_the_header_and_lines_inside_cells_are_no_hindrance()
    {
        var report = Read("reflections/a.csv",
            "心得清冊\n員工編號,日期,張貼處,全文\nE1,2015-08-01,心得撰寫,\"一\n二\"\nE2,2015-08-01,心得撰寫,\"三\n四\"\nE1,2015-08-02,心得撰寫,五\n");
        Assert.Equal("員工編號,日期,張貼處,全文\r\nE1,2015-08-01,心得撰寫,\"一\n二\"\r\nE1,2015-08-02,心得撰寫,五\r\n", TextOf(report));
        Assert.Equal(5, Assert.Single(report.Problems).Line);
    }

    [Fact]
    public void A_zip_becomes_a_text_file_for_each_part()
    {
        var text = Encoding.UTF8.GetBytes("員工編號,類別,起,迄\nE1,休假,2018-02-12,2018-02-12\nE2,休假,2018-02-12,2018-02-12\n");
        var second = Encoding.UTF8.GetBytes("員工編號,類別,起,迄\nE1,休假,2018-02-13,2018-02-13\n");
        var report = Read("attendance/a_delta.zip", Archive.Of(("x.csv", text), ("y.csv", second)));
        Assert.Equal(["attendance/a_delta.csv", "attendance/a_delta_2.csv"], report.Parts.Select(p => p.Path));
        Assert.Equal((3, 2, 1), (report.Rows, report.Accepted, report.Rejected));
    }

    [Fact]
    public void A_file_that_is_none_is_refused_and_nothing_is_laid_down()
    {
        foreach (var bytes in new[] { Array.Empty<byte>(), "<html><body>登入</body></html>"u8.ToArray(), "x,y\n1,2\n"u8.ToArray(),
            [0, 1, 2, 3] })
        {
            foreach (var scope in new[] { Scope, ScopeOf("", StaffRole.City) })
            {
                var report = Read("attendance/a.csv", bytes, scope);
                Assert.Empty(report.Parts);
                Assert.Equal(0, report.Accepted);
            }
        }
    }

    [Fact]
    public void Who_answers_for_the_whole_city_lays_the_file_down_as_it_is()
    {
        var report = Read("attendance/a.csv", "員工編號,類別,起,迄\nE1,休假,2018-02-12,2018-02-12\nE2,休假,2018-02-12,2018-02-12\n"u8.ToArray(),
            ScopeOf("", StaffRole.City));
        Assert.Equal((2, 2, 0), (report.Rows, report.Accepted, report.Rejected));
        Assert.Null(Assert.Single(report.Parts).Content);
    }

    [Theory]
    [InlineData("", StaffRole.City, 20)]
    [InlineData("", StaffRole.Personnel, 14)]
    [InlineData(MyAgency, StaffRole.Personnel, 14)]
    [InlineData(MyAgency, StaffRole.City, 14)]
    [InlineData(MyAgency, StaffRole.Head, 0)]
    [InlineData("", StaffRole.Head, 0)]
    public void City_wide_feeds_are_for_whoever_answers_for_the_city(string agency, StaffRole role, int feeds)
    {
        var scope = ScopeOf(agency, role);
        Assert.True(UploadFeeds.Of(scope).Count >= feeds && (feeds > 0 || UploadFeeds.Of(scope).Count == 0));
        Assert.Equal(scope.IsCity, UploadFeeds.Refusal(scope, FeedKind.StaffAccess, true) is null);
        Assert.Equal(scope.IsCity, UploadFeeds.Refusal(scope, FeedKind.Aliases, true) is null);
        Assert.Equal(scope.IsCity || !scope.LaysDown ? scope.IsCity : true, UploadFeeds.Refusal(scope, FeedKind.Attendance, true) is null);
    }

    /// <summary>An absent feed means 待查; with the rows of only one agency it would mean 無 for all others.</summary>
    [Theory]
    [InlineData(FeedKind.Forum, false)]
    [InlineData(FeedKind.Attendance, false)]
    [InlineData(FeedKind.Hours, false)]
    [InlineData(FeedKind.CourseFlags, true)]
    [InlineData(FeedKind.LeaveUsage, true)]
    public void An_agency_alone_does_not_bring_a_feed_into_being(FeedKind feed, bool may) =>
        Assert.Equal((may, true), (UploadFeeds.Refusal(Scope, feed, false) is null, UploadFeeds.Refusal(Scope, feed, true) is null));
}
