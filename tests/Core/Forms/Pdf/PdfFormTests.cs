using LearningHours.Forms;
using LearningHours.Forms.Pdf;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Forms.Pdf;

/// <summary>A form as PDF says the same as the form as OpenDocument text, on pages in the same order.</summary>
public sealed class PdfFormTests
{
    private static readonly FormFont Font = FormFont.Open(TinyFont.Bytes(), out _)!;

    private static readonly SheetFormat[] Both = [SheetFormat.Odt, SheetFormat.Pdf([Font])];

    public static TheoryData<string, int> Layouts { get; } = new()
    {
        { "S4 附件3", 2 }, { "S1 附件2", 6 }, { "S0 附件5", 2 }, { "S0 附件1", 2 }, { "S3 附件1", 2 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Says_what_the_editable_form_says(string layout, int pages)
    {
        var files = FilesOf(layout);
        Assert.Equal(files.Count, 2 * files.Count(f => f.Path.EndsWith(".pdf", StringComparison.Ordinal)));
        foreach (var file in files.Where(f => f.Path.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var (pdf, odt) = (new PdfText(file.Content), new OdtText(files.Single(f => f.Path == file.Path[..^4] + ".odt").Content));
            var said = Bare(string.Concat(pdf.Pages.Select(static p => p[..p.TrimEnd('\n').LastIndexOf('\n')]))); // without the foot
            foreach (var paragraph in odt.Paragraphs)
            {
                Assert.True(said.Contains(Bare(paragraph), StringComparison.Ordinal), $"{file.Path}: {paragraph}");
            }
            Assert.Equal(pages, pdf.Pages.Count);
        }
    }

    [Fact]
    public void The_ten_courses_their_notes_and_stamps_stand_on_one_page_and_the_annex_on_the_next()
    {
        var pdf = new PdfText(FilesOf("S4 附件3")[1].Content);
        Assert.Contains("課程10名稱：", pdf.Pages[0], StringComparison.Ordinal);
        Assert.Contains("人事單位核章：", pdf.Pages[0], StringComparison.Ordinal);
        Assert.StartsWith("附表　學習紀錄核對說明\n", pdf.Pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_to_print_holds_everybody_each_from_page_1()
    {
        var files = FormNight.Files(FormNight.Of107(3, 1, 2), "kaohsiung-107", FormNight.EndOf107, formats: Both);
        var pdf = new PdfText(files.Single(f => f.Path.EndsWith("（全部列印）.pdf", StringComparison.Ordinal)).Content);
        Assert.Equal(["姓名：同仁E001", "姓名：同仁E002", "姓名：同仁E003"],
            pdf.All.Split('\n').Where(static l => l.StartsWith("姓名：", StringComparison.Ordinal)));
        Assert.Equal(["1", "2", "1", "2", "1", "2"], pdf.Pages.Select(static p => p.TrimEnd('\n').Split('\n')[^1]));
    }

    [Fact]
    public void The_same_night_gives_the_same_bytes_and_no_time_of_its_making()
    {
        var (once, again) = (FilesOf("S4 附件3"), FilesOf("S4 附件3"));
        Assert.All(once.Zip(again), static pair => Assert.Equal(pair.First.Content, pair.Second.Content));
        Assert.Contains("/CreationDate(D:20180901000000+08'00')", new PdfText(once[1].Content).Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobodys_file_holds_a_character_that_only_anothers_needs()
    {
        var night = FormNight.Of107(1).Add("roster", $"E002,{TextNight.Id(2)},龘,A1,企劃科,科員,編制內,薦任,否,,")
            .LearnSet(2, TextNight.Plan("kaohsiung-107"), "bundle", "2018-02-11 13:18:51- 2018-02-13 12:05:22");
        var files = FormNight.Files(night, "kaohsiung-107", FormNight.EndOf107, formats: Both);
        Assert.Equal([false, true], new[] { "E001", "E002" }.Select(n =>
            new PdfText(files.Single(f => f.Path.EndsWith($"/{n}.pdf", StringComparison.Ordinal)).Content).HasCharacter('龘')));
    }

    [Theory]
    [InlineData("王\u000B小明", "王\uFFFD小明", false)]
    [InlineData("王<b>(\\)小明", "王<b>(\\)小明", false)]
    [InlineData("𠮷野", "𠮷野", true)]
    [InlineData("王\U0001D167明", "王\U0001D167明", true)] // a mark on the letter before it
    [InlineData("葛\U000E0100城", "葛城", false)]
    [InlineData("半{half}字", "半\uFFFD字", false)]
    public void A_character_that_no_font_shows_stays_in_the_text_and_the_foot_says_so(string name, string said, bool isMissing)
    {
        using var file = SheetFormat.Pdf([Font]).Begin("t", FormNight.EndOf107);
        file.Add([new SheetLine(name.Replace("{half}", ((char)0xD842).ToString(), StringComparison.Ordinal))]);
        var page = Assert.Single(new PdfText(file.Finish()).Pages);
        Assert.StartsWith(said + "\n", page, StringComparison.Ordinal);
        Assert.Equal(isMissing, page.Contains("字型檔所未收錄", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_longer_than_a_page_goes_on_over_the_next_ones()
    {
        var lines = Enumerable.Range(1, 200).Select(static i => $"第{i}行").ToList();
        using var file = SheetFormat.Pdf([Font]).Begin("t", FormNight.EndOf107);
        file.Add([new SheetTable([89, 89], [SheetRow.Of(CellStyle.Label, "左", "右"),
            SheetRow.Of(CellStyle.Text, string.Join('\n', lines), "短")],
            HeaderRows: 1)]);
        var pages = new PdfText(file.Finish()).Pages;
        Assert.True(pages.Count > 3);
        Assert.All(pages, static p => Assert.StartsWith("左\n右\n", p, StringComparison.Ordinal));
        Assert.Equal(lines, pages.SelectMany(static p => p.Split('\n')).Where(static l => l.StartsWith('第')));
    }

    [Theory]
    [InlineData(9, "人人人人人人人人人，人", "人人人人人人人人|人，人")]
    [InlineData(9, "人人人人人人人人（人）", "人人人人人人人人|（人）")]
    [InlineData(9, "人人人人人人人ABC人", "人人人人人人人|ABC人")]
    [InlineData(3, "ABCDEFG", "ABC|DEF|G")]
    [InlineData(3, "，，，，，", "，，，|，，")]
    [InlineData(3, "AB CD", "AB|CD")]
    public void Lines_end_where_Chinese_text_may_end(int letters, string text, string broken)
    {
        // A character of 12 points is 4.2 mm wide, and a cell has 2.4 mm of padding.
        using var file = SheetFormat.Pdf([Font]).Begin("t", FormNight.EndOf107);
        file.Add([new SheetTable([4 * letters + letters / 2 + 3], [SheetRow.Of(CellStyle.Text, text)])]);
        Assert.Equal($"{broken}|1|", new PdfText(file.Finish()).All.Replace('\n', '|'));
    }

    private static IReadOnlyList<ResultFile> FilesOf(string layout)
    {
        var plan = layout switch { "S4 附件3" => "kaohsiung-107", "S1 附件2" => "kaohsiung-103", "S3 附件1" => "hualien-106", _ => "tainan-101" };
        var s1 = TextNight.Plan("kaohsiung-103");
        const string period = "2014-05-10 13:05:00- 2014-05-10 19:07:59";
        return layout switch
        {
            "S4 附件3" => FormNight.Files(FormNight.Of107(1), plan, FormNight.EndOf107, formats: Both),
            "S1 附件2" => FormNight.Files(new TextNight("高雄市").Add("attendance", TextNight.Attendance).Person(1, rank: "委任")
                .LearnSet(1, s1, "main-delegated", period).LearnSet(1, s1, "side-3", period), plan, FormNight.EndOf103, formats: Both),
            "S0 附件5" => FormNight.Files(new TextNight("臺南市").Add("attendance", TextNight.Attendance).Add("lists", "清單,課程代碼,課程名稱",
                "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙").Person(1)
                .Learn(1, "公文寫作", 36, "2012-02-01 09:00:00- 2012-02-02 10:00:00", "e學中心", "自我成長及其他")
                .Learn(1, "政策課程甲", 3, "2012-07-07 09:00:00- 2012-07-07 12:01:00", "e學中心")
                .Learn(1, "政策課程乙", 2, "2012-07-11 09:00:00- 2012-07-11 12:01:00", "e學中心"), plan, FormNight.EndOf101, formats: Both),
            "S0 附件1" => FormNight.Files(new TextNight("臺南市").Person(1).Add("forum", "員工編號,來源,類型,日期,篇數,不計篇數",
                "E001,公共論壇,發表,2012-01-01,300,1"), plan, FormNight.EndOf101, formats: Both),
            _ => FormNight.Files(new TextNight("花蓮縣").Person(1), plan, new DateOnly(2017, 10, 1), formats: Both),
        };
    }

    /// <summary>Removes blanks and line breaks, because lines end at different places in each format and lose blanks there.</summary>
    private static string Bare(string text) => string.Concat(text.Where(static c => c is not (' ' or '\n' or '　')));
}
