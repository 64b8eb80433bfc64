using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Damage;

/// <summary>Big5 text that has lost its 0x5C bytes: restored if exactly one known text fits, never guessed.</summary>
public sealed class EatenBytesTests
{
    private const string Header = "身分證字號,姓名,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n";
    private const string Courses = "課程代碼,課程名稱,認證時數,別名\nPK01,世界閱讀日。,1,\nPK02,許一個功能完整的餐桌,1,蓋世英雄\n";

    private static string Row(string title, string name = "許功蓋", string id = FeedNight.Wang) =>
        $"{id},{name},{title},臺北e大,2018-02-11 13:18,2018-02-13 12:05,已通過,1\n";

    /// <summary>The bytes of Big5 text after a system has taken 0x5C for an escape character.</summary>
    private static byte[] Eaten(string text) => [.. FeedNight.Big5(text).Where(b => b != 0x5C)];

    private static NightFacts Read(byte[] rows, string courses = Courses, string[]? planTitles = null)
    {
        var roster = Encoding.UTF8.GetBytes(
            $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,{FeedNight.Wang},許功蓋,397000000A,編制內\nE2,{FeedNight.Chen},陳大文,397000000A,約聘\n");
        (string Path, byte[] Bytes)[] files =
            [("roster/r.csv", roster), ("courses/c.csv", Encoding.UTF8.GetBytes(courses)), ("hours/a.csv", rows)];
        return FactReader.Read([.. files.Select(
            f => new FeedFile(FeedNames.Parse(f.Path.Split('/')[0])!.Value, f.Path, () => new MemoryStream(f.Bytes)))],
                OfficeCalendar.Of([]), planTitles);
    }

    private static byte[] Big5Header => FeedNight.Big5(Header);

    private static string Codes(NightFacts night) =>
        string.Join(' ', night.Warnings.Where(w => w.Code != "H-NAME-UNLIKE").Select(w => $"{w.Code}:{w.Count}"));

    private static string Titles(NightFacts night) => string.Join('|', night.SayAll().Select(s => s.Split('|')[1]));

    [Theory]
    [InlineData("世界閱讀日。", "世界閱讀日。")]
    [InlineData("世界閱讀日。(PK99X)", "世界閱讀日。")]
    [InlineData("世界閱讀日。 (html5)(PK99X)", "世界閱讀日。")]
    [InlineData("許一個功能完整的餐桌", "許一個功能完整的餐桌")]
    [InlineData("蓋世英雄", "許一個功能完整的餐桌")]
    public void A_damaged_title_that_one_known_course_fits_is_that_course(string title, string course)
    {
        var night = Read([.. Big5Header, .. Eaten(Row(title)), .. Eaten(Row(title, id: FeedNight.Chen, name: "陳大文"))]);
        Assert.Equal($"{course}|{course}", Titles(night));
        Assert.Equal("H-EATEN:2 H-NAME-EATEN:1", Codes(night));
        Assert.Empty(night.Rejected);
    }

    [Fact]
    public void A_title_that_was_damaged_before_it_became_utf_8_is_recognised_too()
    {
        var night = Read(Encoding.UTF8.GetBytes(Header + Row("世界嬝炊憿C", "王小明") + Row("世界嬝炊憿C(PK99X)", "王小明", FeedNight.Chen)));
        Assert.Equal(("世界閱讀日。|世界閱讀日。", "H-EATEN:2"), (Titles(night), Codes(night)));
    }

    [Fact]
    public void Titles_of_plans_are_known_as_well()
    {
        var rows = Encoding.UTF8.GetBytes(Header + Row("世界嬝炊憿C", "王小明"));
        Assert.Equal("世界閱讀日。", Titles(Read(rows, "課程代碼,課程名稱\nX,甲\n", ["世界閱讀日。"])));
        Assert.Equal(["H-EATEN"], Read(rows, "課程代碼,課程名稱\nX,甲\n").Codes("hours/a.csv"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Damage_that_no_known_title_fits_is_rejected_with_both_readings(bool big5)
    {
        const string courses = "課程代碼,課程名稱\nX,甲\n";
        var night = Read(big5 ? [.. Big5Header, .. Eaten(Row("世界閱讀日。")), .. Eaten(Row("甲"))]
            : Encoding.UTF8.GetBytes(Header + Row("世界嬝炊憿C") + Row("甲")), courses);
        var problem = night.OnlyProblem();
        Assert.Equal(("H-EATEN", "課程名稱", "世界嬝炊憿C", 2), (problem.Code, problem.Column, problem.Value, problem.Line));
        Assert.Contains("現讀為「世界嬝炊憿C」，可能為", problem.Explanation);
        Assert.Contains("「世界閱讀日。」", problem.Explanation);
        Assert.Equal("甲", Titles(night));
        if (big5) Assert.Equal(Eaten(Row("世界閱讀日。").TrimEnd()), night.Rejected.Single().Rows.Single().Raw);
    }

    [Fact]
    public void A_title_that_cannot_be_decoded_is_rejected_with_what_it_may_have_been()
    {
        var night = Read([.. Big5Header, .. Eaten(Row("飛躍的閱"))]);
        Assert.Equal("H-EATEN", night.OnlyProblem().Code);
        Assert.Contains("「飛躍的閱」", night.OnlyProblem().Explanation);
    }

    [Fact]
    public void Damage_that_two_known_titles_fit_is_rejected_with_both()
    {
        var night = Read([.. Big5Header, .. Eaten(Row("世界閱讀日。"))], "課程代碼,課程名稱\nX,世界閱讀日。\nY,世界嬝歿日。\nZ,世界閱讀日\n");
        Assert.Equal("H-EATEN", night.OnlyProblem().Code);
        Assert.Contains("可能為「世界嬝歿日。」或「世界閱讀日。」", night.OnlyProblem().Explanation);
    }

    [Theory]
    [InlineData("璀璨人生e起來")]
    [InlineData("憿C")]
    [InlineData("認識AI人工智慧")]
    [InlineData("嬝炊")]
    public void Titles_that_only_look_odd_stay_as_they_are(string title)
    {
        var night = Read([.. Big5Header, .. FeedNight.Big5(Row(title, "王小明"))], "課程代碼,課程名稱\nX,甲\n");
        Assert.Equal((title, "H-COURSE:1"), (Titles(night), Codes(night)));
    }

    [Fact]
    public void A_course_that_its_code_names_needs_no_title()
    {
        var night = Read([.. Big5Header, .. Eaten(Row("閱讀日。(PK01)"))], Courses);
        Assert.Equal(("世界閱讀日。", "H-NAME-EATEN:1"), (Titles(night), Codes(night)));
    }

    [Fact]
    public void A_name_that_cannot_be_read_and_is_not_what_damage_leaves_is_rejected_with_the_rosters()
    {
        var night = Read([.. Big5Header, .. FeedNight.Big5(FeedNight.Wang + ","), 0xB3,
            .. FeedNight.Big5(Row("甲")[(FeedNight.Wang.Length + 1 + 3)..])], "課程代碼,課程名稱\nX,甲\n");
        Assert.Equal(("H-EATEN", "姓名"), (night.OnlyProblem().Code, night.OnlyProblem().Column));
        Assert.Contains("「許功蓋」", night.OnlyProblem().Explanation);
    }

    [Theory]
    [InlineData("E8A8B1E58A9FE8938B", true)]
    [InlineData("E18080ECBFBFE98080", true)]
    [InlineData("EE8080EFBFBFE0A080", true)]
    [InlineData("E0A080E58A9FE8938B", true)]
    [InlineData("ED9FBFE58A9FE8938B", true)]
    [InlineData("E09FBFE58A9FE8938B", false)]
    [InlineData("E8A8B1EDA080E8938B", false)]
    [InlineData("E8A8B1E58A9FF0938B", false)]
    [InlineData("E8A8B1E58A9FE89341", false)]
    [InlineData("E8A841E58A9FE8938B", false)]
    [InlineData("E8A8B1B58A9FE8938B", false)]
    [InlineData("C8A8B1E58A9FE8938B", false)]
    public void A_name_of_nine_bytes_is_text_or_is_rejected(string name, bool isText)
    {
        var row = Encoding.UTF8.GetBytes(Row("甲", "@"));
        var at = Array.IndexOf(row, (byte)'@');
        var night = Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Header), .. row[..at], .. Convert.FromHexString(name),
            .. row[(at + 1)..]]);
        Assert.Equal(isText ? [] : ["姓名"], night.Rejected.SelectMany(static f => f.Rows).Select(static r => r.Problem.Column));
    }

    [Theory]
    [InlineData("許功蓋")]
    [InlineData("許大文")]
    [InlineData("")]
    public void Another_name_than_the_rosters_is_no_damage(string name)
    {
        var night = Read([.. Big5Header, .. FeedNight.Big5(Row("世界閱讀日。", name))]);
        Assert.Equal(("世界閱讀日。", ""), (Titles(night), Codes(night)));
    }

    [Fact]
    public void A_name_of_the_roster_that_looks_damaged_is_warned_of_and_kept()
    {
        var damaged = CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetString(Eaten("許大文"));
        var night = new FeedNight().Add("roster/r.csv",
            $"員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,{FeedNight.Wang},{damaged},397000000A,編制內\nE2,{FeedNight.Chen},許大文,397000000A,編制內\n").Read();
        Assert.Equal(damaged, night.Facts.Employees[0].Services[0].Name);
        Assert.Equal("R-NAME-EATEN:1", Codes(night));
    }

    [Fact]
    public void Text_of_any_feed_that_cannot_be_decoded_is_rejected_with_what_it_may_have_been()
    {
        var night = new FeedNight().Add("lists/l.csv", [.. FeedNight.Big5("清單,課程名稱\nx,"), .. Eaten("歡迎閱"), .. FeedNight.Big5("\nx,蓋\n")])
            .Read();
        Assert.Equal("L-EATEN", night.OnlyProblem().Code);
        Assert.Contains("「歡迎閱」", night.OnlyProblem().Explanation);
        Assert.Equal("蓋", Assert.Single(night.Facts.Lists["x"]).Title);
    }
}
