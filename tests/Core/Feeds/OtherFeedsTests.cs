using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2: the smaller feeds, each with a valid row and the defects that get a row rejected.</summary>
public sealed class OtherFeedsTests
{
    private static readonly Dictionary<string, (string Header, string Row)> Good = new()
    {
        ["agencies"] = ("機關代碼,機關名稱,上級機關代碼,政府,類別,差勤系統,人事單位電子郵件,首長員工編號,參照計畫,上班時間,彈性上班,彈性下班",
            "397000000A,人事處,,高雄市,,電子,p@example.gov.tw,E1,tainan-101;hualien-106,08:00-12:00;13:00-17:00,07:30-08:30,17:00-18:00"),
        ["courses"] = ("課程代碼,課程名稱,平臺,課程類別代碼,課程類別,認證時數,別名", "PKCG1,人權,臺北e大,8,,1,別的"),
        ["lists"] = ("清單,課程代碼,課程名稱", "tainan-101/附件4,PKCG1,人權"),
        ["attendance"] = ("員工編號,類別,起,迄", "E1,休假,2018-02-12 08:00,2018-02-12 12:00"),
        ["course-flags"] = ("機關代碼,課程代碼,業務相關", "397000000A,PKCG1,是"),
        ["leave-usage"] = ("員工編號,計畫,申請日,補休日,時數", "E1,kaohsiung-107,107-09-01,107-09-10,4"),
        ["forum"] = ("員工編號,來源,類型,日期,篇數,不計篇數", "E1,公共論壇,回應,2012-03-01,10,2"),
        ["reports"] = ("篇號,員工編號,類型,繳交日,格式符合", "R1,E1,行政案例,2012-08-01,是"),
        ["works"] = ("作品編號,類型,組別,主題,機關代碼,作者員工編號,繳交日,分鐘,測驗題數,秒數,格式,委外,審查,名次",
            "W1,行銷短片,個人,水,397000000A,E1; E2,2012-08-01,,,90,DVD;WMV,否,合格,佳作"),
        ["certificates"] = ("員工編號,類別,名稱,取得日", "E1,英語初級,全民英檢,2012-08-01"),
        ["classes"] = ("員工編號,班別,日期,主辦,角色", "E1,自製數位教材,2010-08-01,地研中心,資訊"),
        ["projects"] = ("案號,機關代碼,評等,主持人員工編號,成員員工編號", "P1,397000000A,特優,E1,E2;E3"),
        ["applicants"] = ("活動,員工編號,政府,程度,推薦,角色", "english-camp,E1,高雄市,中級,是,資訊"),
        ["reflections"] = ("員工編號,日期,來源,張貼處,全文", "E1,2015-08-01,課程,心得撰寫,\"很 好　的\n課\""),
        ["decisions"] = ("員工編號,計畫,項目,決定,數量,日期,決定者,理由", "E1,kaohsiung-107,commendation,不予,1,2018-09-05,人事處,考核"),
    };

    private static NightFacts Read(string feed, string row) =>
        FeedNight.WithRoster().Add($"{feed}/a.csv", $"{Good[feed].Header}\n{row}\n").Read();

    private static FactBook Facts(string feed) => Read(feed, Good[feed].Row).Facts;

    [Fact]
    public void Every_row_that_holds_is_accepted()
    {
        foreach (var (feed, (_, row)) in Good)
        {
            var night = Read(feed, row);
            Assert.True(night.Receipt($"{feed}/a.csv") is { Rows: 1, Accepted: 1 }, feed);
            Assert.DoesNotContain(night.Warnings, w => !w.Code.EndsWith("-OFF-ROSTER", StringComparison.Ordinal)); // E3 does not exist
        }
    }

    [Fact]
    public void Agencies_have_hours_plans_and_a_system()
    {
        var agency = Facts("agencies").Agencies["397000000A"];
        Assert.Equal(("人事處", "高雄市", "E1", true), (agency.Name, agency.Government, agency.HeadEmployee, agency.ElectronicAttendance));
        Assert.Equal(["tainan-101", "hualien-106"], agency.FollowsPlans);
        Assert.Equal(2, agency.Hours.Bands.Length);
    }

    [Theory]
    [InlineData("2018-02-12 00:00:00,2018-02-12 00:00:00", 24)] // whole days as a database writes them
    [InlineData("2018-02-12,2018-02-12T00:00", 24)]
    [InlineData("2018-02-12 00:00,2018-02-12 24:00", 24)]
    [InlineData("2018-02-12 00:00,2018-02-13 00:00", 24)]
    [InlineData("2018-02-12,2018-02-12", 24)]
    [InlineData("2018-02-12 08:00,2018-02-12 08:00:01", 0)]
    public void A_day_that_a_data_base_wrote_is_a_day(string times, int hours)
    {
        var span = Assert.Single(Read("attendance", $"E1,休假,{times}").Facts.Attendance["E1"]);
        Assert.Equal(hours, (span.To.Seconds - span.From.Seconds) / 3600);
    }

    [Theory]
    [InlineData("休假", "T-ORDER")]
    [InlineData("加班", "T-ORDER")]
    [InlineData("刷卡", null)] // stamped once
    public void A_row_that_ends_as_it_begins_is_in_doubt(string kind, string? code)
    {
        var night = Read("attendance", $"E1,{kind},2018-02-12 08:00,2018-02-12 08:00");
        Assert.Equal(code is null ? [] : [code], night.Codes("attendance/a.csv"));
        Assert.Equal(code is null ? 0 : 1, night.Facts.Refused.Of(FeedKind.Attendance, "E1").Count);
    }

    [Fact]
    public void Works_keep_authors_and_formats_in_their_order_and_missing_figures_missing()
    {
        var work = Facts("works").Works.Single();
        Assert.Equal(["E1", "E2"], work.Authors);
        Assert.Equal(["DVD", "WMV"], work.Formats);
        Assert.Equal((null, null, 90, false, true, "佳作"),
            (work.Minutes, work.QuizItems, work.Seconds, work.Outsourced, work.Reviewed, work.Rank));
    }

    [Fact]
    public void Forum_posts_reflections_projects_and_decisions_say_what_their_rows_say()
    {
        Assert.Equal((true, 10, 2, "公共論壇"), Facts("forum").Forum["E1"].Select(f => (f.IsReply, f.Posts, f.NotCounted, f.Origin)).Single());
        Assert.Equal(4, Facts("reflections").Reflections["E1"].Single().Characters);
        Assert.Equal(("E1", "E2;E3"), Facts("projects").Projects.Select(p => (p.Leader, string.Join(';', p.Members))).Single());
        Assert.False(Facts("decisions").Decisions["E1"].Single().Granted);
        Assert.True(Facts("applicants").Applicants.Single().Recommended!.Value);
        Assert.Equal((new DateOnly(2018, 9, 1), "4"),
            Facts("leave-usage").LeaveUses["E1"].Select(u => (u.AppliedOn!.Value, u.Hours.ToString())).Single());
        Assert.Equal("PKCG1", Facts("lists").Lists["tainan-101/附件4"].Single().Code);
    }

    [Theory]
    [InlineData("2018-02-12 08:00", "2018-02-12 12:00", "2018-02-12 08:00:00", "2018-02-12 12:00:00", false)]
    [InlineData("2018-02-12", "2018-02-13", "2018-02-12 00:00:00", "2018-02-14 00:00:00", true)]
    [InlineData("2018-02-12 13:00", "2018-02-12", "2018-02-12 13:00:00", "2018-02-13 00:00:00", false)]
    [InlineData("2018-02-12", "2018-02-12 12:00", "2018-02-12 00:00:00", "2018-02-12 12:00:00", false)]
    public void Attendance_is_half_open_and_days_without_times_are_whole(string from, string to, string start, string end, bool whole)
    {
        var span = Read("attendance", $"E1,公差,{from},{to}").Facts.Attendance["E1"].Single();
        Assert.Equal((AttendanceKind.OfficialTrip, start, end, whole),
            (span.Kind, span.From.ToString(), span.To.ToString(), span.WholeDays));
    }

    [Fact]
    public void Attendance_of_a_word_in_no_list_is_kept_as_unknown_and_shown()
    {
        var night = Read("attendance", "E1,忘刷,2018-02-12 08:00,2018-02-12 12:00");
        Assert.Equal(AttendanceKind.Unknown, night.Facts.Attendance["E1"].Single().Kind);
        Assert.Empty(night.Rejected);
        Assert.Contains("類別「忘刷」", Assert.Single(night.Warnings, w => w.Code == "T-WORD").Text);
        Assert.Contains("第2列（E1）", night.Warnings[0].Text);
    }

    [Fact]
    public void Attendance_is_ordered_by_its_first_instant()
    {
        var spans = Read("attendance", "E1,休假,2018-03-12,2018-03-12\nE1,公差,2018-02-12,2018-02-12").Facts.Attendance["E1"];
        Assert.Equal([AttendanceKind.OfficialTrip, AttendanceKind.AnnualLeave], spans.Select(s => s.Kind));
    }

    [Fact]
    public void People_may_go_by_their_id_in_every_feed()
    {
        var night = FeedNight.WithRoster()
            .Add("classes/a.csv", $"身分證字號,班別,日期\n{FeedNight.Chen},甲班,2012-08-01\n{FeedNight.Lin},甲班,2012-08-01\nA123456780,甲班,2012-08-01\n")
            .Read();
        Assert.Equal("E2", night.Facts.Classes.Single().Key);
        Assert.Equal(["S-ID-CHECKSUM"], night.Codes("classes/a.csv"));
        Assert.Equal(["S-NOBODY", "S-OFF-ROSTER"], night.Warnings.Select(static w => w.Code));
    }

    [Theory]
    [InlineData("agencies", "高雄市", "", "A-EMPTY")]
    [InlineData("courses", "PKCG1", "", "C-EMPTY")]
    [InlineData("courses", "人權", "？", "C-TITLE")]
    [InlineData("lists", "PKCG1,人權", ",", "L-EMPTY")]
    [InlineData("attendance", "2018-02-12 12:00", "2018-02-12 07:00", "T-ORDER")]
    [InlineData("attendance", "2018-02-12 12:00", "", "T-EMPTY")]
    [InlineData("attendance", "2018-02-12 12:00", "某日", "T-TIME")]
    [InlineData("course-flags", "是", "Y", "F-FLAG")]
    [InlineData("course-flags", "PKCG1", "", "F-EMPTY")]
    [InlineData("leave-usage", ",4", ",-4", "U-HOURS")]
    [InlineData("leave-usage", "107-09-10", "", "U-EMPTY")]
    [InlineData("forum", "回應", "按讚", "B-WORD")]
    [InlineData("forum", ",10,", ",十,", "B-NUMBER")]
    [InlineData("forum", ",10,2", ",10,11", "B-NOT-COUNTED")]
    [InlineData("forum", "E1", "", "B-EMPTY")]
    [InlineData("reports", "是", "符合", "P-FLAG")]
    [InlineData("works", "E1; E2", "", "W-EMPTY")]
    [InlineData("certificates", "英語初級", "日語", "E-WORD")]
    [InlineData("classes", "2010-08-01", "2010-08", "S-DATE")]
    [InlineData("projects", "特優", "甲等", "J-WORD")]
    [InlineData("reflections", "心得撰寫", "", "N-EMPTY")]
    [InlineData("decisions", "不予", "保留", "D-WORD")]
    [InlineData("decisions", "考核", "", "D-EMPTY")]
    public void A_defect_costs_its_row(string feed, string cell, string broken, string code)
    {
        var night = Read(feed, Good[feed].Row.Replace(cell, broken));
        Assert.Equal(code, night.OnlyProblem().Code);
        Assert.True(night.Receipt($"{feed}/a.csv") is { Rows: 1, Accepted: 0, Rejected: 1 });
    }

    [Theory]
    [InlineData("agencies", "電子", "人工", "A-WORD")]
    [InlineData("agencies", "08:00-12:00;13:00-17:00", "八點到五點", "A-WORD")]
    [InlineData("courses", ",1,別的", ",x,別的", "C-WORD")]
    [InlineData("leave-usage", "107-09-01", "9/1", "U-WORD")]
    [InlineData("reports", "行政案例", "小說", "P-WORD")]
    [InlineData("works", ",90,", ",-90,", "W-WORD")]
    [InlineData("works", "佳作", "4", "W-WORD")]
    [InlineData("applicants", "是", "V", "Q-WORD")]
    public void A_defect_of_an_optional_cell_costs_a_warning_with_line_and_subject(string feed, string cell, string broken, string code)
    {
        var night = Read(feed, Good[feed].Row.Replace(cell, broken));
        Assert.Contains("第2列", Assert.Single(night.Warnings, w => w.Code == code).Text);
        Assert.True(night.Receipt($"{feed}/a.csv") is { Rows: 1, Accepted: 1, Rejected: 0 });
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("007", 7)]
    [InlineData("１０", 10)]
    [InlineData(" 10 ", 10)]
    [InlineData("999999", 999_999)]
    [InlineData("1000000", null)]
    [InlineData("0912345678", null)] // a telephone number
    [InlineData("2147483647", null)]
    [InlineData("9999999999", null)]
    [InlineData("+5", null)]
    [InlineData("＋５", null)]
    [InlineData("-0", null)]
    [InlineData("-1", null)]
    [InlineData("5.0", null)]
    [InlineData("1e3", null)]
    [InlineData("5篇", null)]
    public void A_count_is_digits_alone_in_every_column_or_named(string cell, int? count)
    {
        var forum = Read("forum", $"E1,公共論壇,回應,2012-03-01,{cell},");
        var notCounted = Read("forum", $"E1,公共論壇,回應,2012-03-01,999999,{cell}");
        var characters = FeedNight.WithRoster().Add("reflections/a.csv", $"員工編號,日期,張貼處,字數\nE1,2015-08-01,線上讀書會,{cell}\n").Read();
        var works = Read("works", Good["works"].Row.Replace(",90,", $",{cell},"));

        Assert.Equal(count, Assert.Single(works.Facts.Works).Seconds);
        Assert.Equal(count is null, works.Warnings.Any(w => w.Code == "W-WORD" && w.Text.Contains(cell, StringComparison.Ordinal)));
        if (count is { } number)
        {
            Assert.Equal(number, forum.Facts.Forum["E1"].Single().Posts);
            Assert.Equal(number, notCounted.Facts.Forum["E1"].Single().NotCounted);
            Assert.Equal(number, characters.Facts.Reflections["E1"].Single().Characters);
        }
        else
        {
            Assert.Equal(("B-NUMBER", "篇數", cell), forum.OnlyProblem() is var p ? (p.Code, p.Column, p.Value) : default);
            Assert.Equal(("N-NUMBER", "字數", cell), characters.OnlyProblem() is var c ? (c.Code, c.Column, c.Value) : default);
            Assert.Contains($"不計篇數「{cell}」", Assert.Single(notCounted.Warnings, w => w.Code == "B-WORD").Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_more_odd_values_than_are_listed_the_same_are_kept_in_whatever_order_they_come()
    {
        var values = Enumerable.Range(0, 450).Select(i => $"詞{i / 2:000}").ToArray();
        string[]? first = null;
        for (var seed = 0; seed < 10; seed++)
        {
            var notes = new LearningHours.Feeds.Receipts.RowNotes();
            var order = Enumerable.Range(0, values.Length).ToArray();
            new Random(seed).Shuffle(order);
            foreach (var i in order) notes.AddOdd("假別", values[i], "待查", i + 2, "");
            notes.AddLine("NOBODY", "無人", 7);

            var texts = notes.Texts("a.csv").Select(t => $"{t.Code} {t.Text} {t.Count}").ToArray();

            Assert.Equal(first ??= texts, texts);
        }
        Assert.Equal(202, first!.Length);
        Assert.StartsWith("WORD a.csv：假別「詞000」", first[0], StringComparison.Ordinal);
        Assert.StartsWith("WORD a.csv：假別「詞199」", first[199], StringComparison.Ordinal);
        Assert.EndsWith(" 50", first[201], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_flag_means_no()
    {
        Assert.False(Read("applicants", Good["applicants"].Row.Replace("是", "")).Facts.Applicants.Single().Recommended!.Value);
        var flags = Read("course-flags", Good["course-flags"].Row.Replace("是", "")).Facts.Flags;
        Assert.Equal(CourseFlag.No, flags.Of(flags.RowOf("397000000A"), 0));
    }

    [Fact]
    public void Flags_that_contradict_are_absent_and_a_delta_mends_them()
    {
        var header = Good["course-flags"].Header;
        var snapshot = FeedNight.WithRoster().Add("course-flags/a.csv",
            $"{header}\n397000000A,PKCG1,是\n397000000A,PKCG1,否\n397000000A,PKCG2,是\n397000000A,PKCG2,是\n");
        var night = snapshot.Read();
        Assert.Equal(CourseFlag.Absent, night.Facts.Flags.Of(0, 0));
        Assert.Equal((4, 1, 2, 1), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected,
            night.Receipts[0].Duplicate));
        var mended = snapshot.Add("course-flags/b_delta.csv", $"{header}\n397000000A,PKCG1,否\n397000000A,PKCG2,否\n").Read();
        Assert.Equal((CourseFlag.No, CourseFlag.No), (mended.Facts.Flags.Of(0, 0), mended.Facts.Flags.Of(0, 1)));
    }

    [Theory]
    [InlineData(CourseFlag.Absent, "a=是", "b_delta=V")]
    [InlineData(CourseFlag.No, "a=是", "b_delta=V", "c_delta=否")]
    [InlineData(CourseFlag.Yes, "a=否", "b_delta=V", "c_delta=V", "d_delta=是", "e_delta=是")]
    [InlineData(CourseFlag.Absent, "a=是", "b_delta=否", "c_delta=V")]
    [InlineData(CourseFlag.Absent, "a=是", "b_delta=V", "c_delta=否", "d_delta=V")]
    [InlineData(CourseFlag.Absent, "a=是", "b_delta=V,否")]
    [InlineData(CourseFlag.Absent, "a=是", "b_delta=否,V")]
    [InlineData(CourseFlag.Absent, "a_delta=V", "b=是")] // deltas apply after snapshots, whatever their names
    [InlineData(CourseFlag.Absent, "a=是", "b_delta=是,否")]
    [InlineData(CourseFlag.No, "a=是", "b_delta=是,否", "c_delta=否")]
    [InlineData(CourseFlag.Yes, "a=V", "b=是")] // a refused row of a snapshot replaces nothing
    public void A_refused_flag_of_a_delta_is_doubt_until_a_later_delta_replaces_it(CourseFlag flag, params string[] files)
    {
        var night = FeedNight.WithRoster();
        var rows = 0;
        foreach (var file in files)
        {
            var (name, values) = (file.Split('=')[0], file.Split('=')[1].Split(','));
            night.Add($"course-flags/{name}.csv", string.Join('\n',
                [Good["course-flags"].Header, .. values.Select(static v => $"397000000A,PKCG1,{v}"), "397000000A,PKCG2,是"]));
            rows += values.Length + 1;
        }
        var read = night.Read();
        Assert.Equal((flag, CourseFlag.Yes), (read.Facts.Flags.Of(0, 0), read.Facts.Flags.Of(0, 1)));
        var receipts = read.Receipts.Where(static r => r.Path.StartsWith("course-flags", StringComparison.Ordinal)).ToList();
        Assert.Equal(rows, receipts.Sum(static r => r.Rows));
        var refused = files.Sum(static f => f.Count(static c => c == 'V') + (f.EndsWith("是,否", StringComparison.Ordinal) ? 2 : 0));
        Assert.Equal(refused, receipts.Sum(static r => r.Rejected));
        // One row stands for each of the two codes; every other one is refused or counted as a duplicate, if nothing is in doubt.
        if (flag != CourseFlag.Absent) Assert.Equal(2, receipts.Sum(static r => r.Accepted));
    }

    [Fact]
    public void An_absent_feed_is_not_an_empty_one()
    {
        Assert.Equal([FeedKind.Roster], FeedNight.WithRoster().Read().Facts.Present);
        Assert.True(FeedNight.WithRoster().Add("forum/a.csv", Good["forum"].Header + "\n").Read().Facts.Has(FeedKind.Forum));
        Assert.False(FeedNight.WithRoster().Add("forum/a.csv", "").Read().Facts.Has(FeedKind.Forum));
    }
}
