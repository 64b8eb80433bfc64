using FsCheck;
using FsCheck.Fluent;
using LearningHours.Feeds.Receipts;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Contract section 2 (snapshots, deltas) and reading 20.</summary>
public sealed class SnapshotTests
{
    private const string Header = "身分證字號,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數,終身學習時數上傳狀態\n";

    private static string Row(string id = FeedNight.Wang, string course = "甲", string start = "2018-02-11 13:18:51",
        string end = "2018-02-13 12:05:22", string hours = "1.0", string upload = "成功", string platform = "臺北e大") =>
        $"{id},{course},{platform},{start},{end},已通過,{hours},{upload}\n";

    private static (int Rows, int Accepted, int Rejected, int Duplicate) Counts(NightFacts night) =>
        (night.Receipts.Where(Hours).Sum(r => r.Rows), night.Receipts.Where(Hours).Sum(r => r.Accepted),
            night.Receipts.Where(Hours).Sum(r => r.Rejected), night.Receipts.Where(Hours).Sum(r => r.Duplicate));

    private static bool Hours(FileReceipt receipt) => receipt.Path.StartsWith("hours/", StringComparison.Ordinal);

    [Fact]
    public void The_same_file_twice_is_one_file()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Row()).Add("hours/b.csv", Header + Row()).Read();
        Assert.Equal(1, night.Facts.Ledger.Count);
        Assert.Equal((2, 1, 0, 1), Counts(night));
        Assert.Equal(1, night.Receipt("hours/b.csv").Duplicate);
    }

    [Fact]
    public void Rows_of_one_key_that_contradict_each_other_inside_a_file_are_rejected_with_their_bytes_and_those_of_another_file_hold()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Row() + Row(course: "乙"))
            .Add("hours/b.csv", Header + "\n" + Row(hours: "2.0") + Row()).Read();
        Assert.Equal("乙 1,甲 1", string.Join(',', night.RecordsOf("E1").Select(r => $"{night.CourseOf(r).Title} {r.Total}")));
        Assert.Equal((4, 2, 2, 0), Counts(night));
        Assert.Empty(night.Codes("hours/a.csv"));
        Assert.Equal(["H-CONTRADICTION", "H-CONTRADICTION"], night.Codes("hours/b.csv"));
        var row = Assert.Single(night.Rejected).Rows[0];
        Assert.Equal(3, row.Problem.Line);
        Assert.Equal(Row(hours: "2.0").TrimEnd(), System.Text.Encoding.UTF8.GetString(row.Raw));
    }

    [Theory]
    [InlineData("eplus-2018-08-01.csv", "hours.csv", "2")]
    [InlineData("hours.csv", "eplus-2018-08-01.csv", "1")]
    public void Of_files_that_contradict_each_other_the_one_whose_name_sorts_last_holds_with_a_warning_that_names_it(string first,
        string second, string hours)
    {
        var night = FeedNight.WithRoster().Add($"hours/{first}", Header + Row() + Row(course: "乙"))
            .Add($"hours/{second}", Header + Row(hours: "2.0") + Row(course: "乙")).Read();
        Assert.Equal($"乙 1,甲 {hours}", string.Join(',', night.RecordsOf("E1").Select(r => $"{night.CourseOf(r).Title} {r.Total}")));
        Assert.Equal((4, 2, 0, 2), Counts(night));
        Assert.Equal((1, 1), (night.Receipt("hours/eplus-2018-08-01.csv").Duplicate, night.Receipt("hours/hours.csv").Duplicate));
        var warning = Assert.Single(night.Warnings, w => w.Code == "H-OLDER-FILE");
        Assert.Equal("hours/eplus-2018-08-01.csv：與hours/hours.csv所載不同，以檔名排序在後的hours/hours.csv為準，如本檔為舊檔請移除：E1。", warning.Text);
    }

    [Fact]
    public void Of_three_files_the_last_holds_also_against_two_that_agree()
    {
        var night = FeedNight.WithRoster().Add("hours/1.csv", Header + Row()).Add("hours/2.csv", Header + Row())
            .Add("hours/3.csv", Header + Row(hours: "2.0")).Read();
        Assert.Equal("2", Assert.Single(night.RecordsOf("E1")).Total.ToString());
        Assert.Equal((3, 1, 0, 2), Counts(night));
        Assert.Equal(2, night.Warnings.Count(w => w.Code == "H-OLDER-FILE"));
    }

    [Fact]
    public void A_roster_of_last_month_beside_this_months_loses_nobody()
    {
        const string Columns = "員工編號,身分證字號,姓名,機關代碼,職稱,人員類別\n";
        var night = new FeedNight()
            .Add("roster/r-10707.csv", $"{Columns}E1,{FeedNight.Wang},王小明,397000000A,科員,編制內\nE2,{FeedNight.Chen},陳大文,397000000A,科員,編制內\n")
            .Add("roster/r-10708.csv", $"{Columns}E1,{FeedNight.Wang},王小明,397000000A,專員,編制內\nE2,{FeedNight.Chen},陳大文,397000000A,科員,編制內\n")
            .Read();
        Assert.Equal("E1 專員,E2 科員", string.Join(',', night.Facts.Employees.Select(e => $"{e.Number} {e.Services[0].Title}")));
        Assert.Equal((1, 1, 0, 1), (night.Receipt("roster/r-10708.csv").Accepted, night.Receipt("roster/r-10707.csv").Accepted,
            night.Receipt("roster/r-10707.csv").Rejected, night.Receipt("roster/r-10707.csv").Duplicate));
        var warning = Assert.Single(night.Warnings);
        Assert.Equal(("R-OLDER-FILE", 1), (warning.Code, warning.Count));
        Assert.EndsWith("為準，如本檔為舊檔請移除：E1。", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_of_two_files_settle_by_their_names_too()
    {
        const string Columns = "機關代碼,課程代碼,業務相關\n";
        var night = FeedNight.WithRoster().Add("course-flags/a.csv", Columns + "397000000A,C1,是\n397000000A,C2,是\n")
            .Add("course-flags/b.csv", Columns + "397000000a,C1,否\n").Read();
        Assert.Equal((1, 0, 1, 1), (night.Receipt("course-flags/a.csv").Accepted, night.Receipt("course-flags/a.csv").Rejected,
            night.Receipt("course-flags/a.csv").Duplicate, night.Receipt("course-flags/b.csv").Accepted));
        Assert.Equal("course-flags/a.csv：與course-flags/b.csv所載不同，以檔名排序在後的course-flags/b.csv為準，如本檔為舊檔請移除：397000000A。",
            Assert.Single(night.Warnings).Text);
    }

    [Theory]
    [InlineData("2018-02-11 13:18:52", "甲", "臺北e大")]
    [InlineData("2018-02-11 13:18:51", "乙", "臺北e大")]
    [InlineData("2018-02-11 13:18:51", "甲", "港都e學苑")]
    public void Another_start_course_or_platform_is_another_thing(string start, string course, string platform)
    {
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv", Header + Row() + Row(start: start, course: course, platform: platform, hours: "2.0")).Read();
        Assert.Equal(2, night.Facts.Ledger.Count);
        Assert.Equal((2, 2, 0, 0), Counts(night));
    }

    [Fact]
    public void A_delta_replaces_the_earlier_row_and_a_later_delta_the_earlier_delta()
    {
        var night = FeedNight.WithRoster().Add("hours/z.csv", Header + Row())
            .Add("hours/a_delta_1.csv", Header + Row(hours: "2.0") + Row(course: "乙"))
            .Add("hours/a_delta_2.csv", Header + Row(hours: "3.0")).Read();
        Assert.Equal("乙 1,甲 3", string.Join(',', night.RecordsOf("E1").Select(r => $"{night.CourseOf(r).Title} {r.Total}")));
        Assert.Equal((4, 2, 0, 2), Counts(night));
        Assert.Equal((1, 1, 0), (night.Receipt("hours/z.csv").Duplicate, night.Receipt("hours/a_delta_1.csv").Duplicate,
            night.Receipt("hours/a_delta_2.csv").Duplicate));
    }

    [Fact]
    public void A_delta_that_contradicts_itself_is_rejected_and_replaces_nothing()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Row())
            .Add("hours/b_delta.csv", Header + Row(hours: "2.0") + Row(hours: "3.0")).Read();
        Assert.Equal("1", Assert.Single(night.RecordsOf("E1")).Total.ToString());
        Assert.Equal((3, 1, 2, 0), Counts(night));
    }

    [Fact]
    public void A_row_that_vanished_from_the_snapshot_is_withdrawn()
    {
        var before = FeedNight.WithRoster().Add("hours/a.csv", Header + Row() + Row(course: "乙"))
            .Add("hours/b_delta.csv", Header + Row(course: "丙")).Read();
        var after = FeedNight.WithRoster().Add("hours/a.csv", Header + Row(course: "乙")).Read();
        Assert.Equal(["丙", "乙", "甲"], before.RecordsOf("E1").Select(r => before.CourseOf(r).Title));
        Assert.Equal(["乙"], after.RecordsOf("E1").Select(r => after.CourseOf(r).Title));
        Assert.Equal(["乙"], after.Facts.Courses.Titles.Keys);
    }

    [Fact]
    public void A_delta_withdraws_credit_and_keeps_the_row()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Row()).Add("hours/b_DELTA.csv", Header + Row().Replace("已通過", "未通過"))
            .Read();
        Assert.False(Assert.Single(night.RecordsOf("E1")).Passed);
        Assert.Equal((2, 1, 0, 1), Counts(night));
    }

    [Fact]
    public void A_snapshot_that_contradicts_itself_is_mended_by_a_delta()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Row() + Row(hours: "2.0"))
            .Add("hours/b_delta.csv", Header + Row(hours: "3.0")).Read();
        Assert.Equal("3", Assert.Single(night.RecordsOf("E1")).Total.ToString());
        Assert.Equal((3, 1, 2, 0), Counts(night));
    }

    [Fact]
    public void An_upload_that_came_through_later_is_the_same_fact()
    {
        var night = FeedNight.WithRoster().Add("hours/a.csv", Header + Row(upload: "--")).Add("hours/b.csv", Header + Row()).Read();
        Assert.False(Assert.Single(night.RecordsOf("E1")).NotYetUploaded);
        Assert.Equal((2, 1, 0, 1), Counts(night));
    }

    [Fact]
    public void Keyed_feeds_settle_by_their_keys_and_others_only_drop_equal_rows()
    {
        var night = FeedNight.WithRoster()
            .Add("reports/a.csv", "篇號,員工編號,繳交日,格式符合\nR1,E1,2012-08-01,是\nR2,E1,2012-08-01,是\nR2,E2,2012-08-01,是\n")
            .Add("reports/b.csv", "篇號,員工編號,繳交日,格式符合\nR1,E1,101-08-01,是\n")
            .Add("reports/c_delta.csv", "篇號,員工編號,繳交日,格式符合\nR1,E2,101-08-01,否\n")
            .Add("classes/a.csv", "員工編號,班別,日期\nE1,甲班,2012-08-01\nE1,甲班,101/8/1\nE1,乙班,2012-08-01\n").Read();
        Assert.Equal("E2", Assert.Single(Assert.Single(night.Facts.Reports)).Employee);
        Assert.Equal(["P-CONTRADICTION", "P-CONTRADICTION"], night.Codes("reports/a.csv"));
        Assert.Equal((1, 1), (night.Receipt("reports/a.csv").Duplicate, night.Receipt("reports/b.csv").Duplicate));
        Assert.Equal(["甲班", "乙班"], night.Facts.Classes["E1"].Select(c => c.Class));
        Assert.Equal(1, night.Receipt("classes/a.csv").Duplicate);
    }

    [Fact]
    public void Contradictions_do_not_depend_on_the_order_of_the_files_and_every_row_is_counted_once()
    {
        var row = from file in Gen.Choose(0, 3)
                  from course in Gen.Elements("甲", "乙")
                  from hours in Gen.Choose(1, 3)
                  select (file,
            Text: Row(course: course, hours: $"{hours}"));
        Prop.ForAll(Gen.ListOf(row).Select(static r => r.ToArray()).ToArbitrary(), rows =>
        {
            var night = FeedNight.WithRoster();
            foreach (var file in rows.GroupBy(r => r.file))
                night.Add($"hours/{file.Key}.csv", Header + string.Concat(file.Select(r => r.Text)));
            var there = night.Read();
            var back = night.Reversed().Read();
            var (rowsIn, accepted, rejected, duplicate) = Counts(there);
            return there.SayAll().SequenceEqual(back.SayAll()) && there.Receipts.SequenceEqual(back.Receipts)
                && there.Warnings.SequenceEqual(back.Warnings)
                && rowsIn == accepted + rejected + duplicate && accepted == there.Facts.Ledger.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_split_and_any_order_of_files_give_the_same_facts()
    {
        var row =
            from person in Gen.Elements(FeedNight.Wang, FeedNight.Chen, FeedNight.Lin)
            from course in Gen.Elements("甲", "乙", "丙(html5)", "丙")
            from day in Gen.Choose(1, 4)
            from hours in Gen.Elements("1.0", "1", "1.00", "１")
            select Row(person, course, $"2018-02-0{day} 08:00:00", "2018-02-13 12:05:22", hours);
        var cases = from rows in Gen.ListOf(row)
                    from files in Gen.Choose(1, 4)
                    from seed in Gen.Choose(0, 1000)
                    select (rows.ToArray(),
            files, seed);
        Prop.ForAll(Arb.From(cases), c =>
        {
            var (rows, files, seed) = c;
            var one = FeedNight.WithRoster().Add("hours/one.csv", Header + string.Concat(rows)).Read();
            var shuffled = rows.Select((r, i) => (r, Key: (i * 7919 + seed) % 101)).OrderBy(r => r.Key).Select(r => r.r).ToArray();
            var split = new FeedNight();
            for (var f = 0; f < files; f++)
            {
                // The files overlap: each contains the first row.
                var part = shuffled.Where((_, i) => i == 0 || i % files == f);
                split.Add($"hours/{f}.csv", Header + string.Concat(part));
            }
            split.Add("roster/r.csv",
                $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE2,{FeedNight.Chen},陳大文,397000000A,約聘\nE1,{FeedNight.Wang},王小明,397000000A,編制內\n");
            var many = split.Read();
            var back = split.Reversed().Read();
            var (rowsIn, accepted, rejected, duplicate) = Counts(many);
            return one.SayAll().SequenceEqual(many.SayAll()) && many.SayAll().SequenceEqual(back.SayAll())
                && one.RecordsOffRoster == many.RecordsOffRoster
                && Counts(one).Accepted == accepted && rowsIn == accepted + rejected + duplicate
                && many.Receipts.SequenceEqual(back.Receipts);
        }).QuickCheckThrowOnFailure();
    }
}
