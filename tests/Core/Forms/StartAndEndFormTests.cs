using LearningHours.Forms;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Forms;

/// <summary>S4 附件3: ten courses in the order of the plan, start and end to the minute.</summary>
public class StartAndEndFormTests
{
    [Fact]
    public void Holds_exactly_the_ten_courses_in_the_order_of_the_plan_with_start_and_end()
    {
        var form = FormNight.Files(FormNight.Of107(1), "kaohsiung-107", FormNight.EndOf107).Form(1);
        var cells = form.Tables[0].Skip(1).SelectMany(r => r).ToList();
        var titles = TextNight.Plan("kaohsiung-107").Sets.Single().Courses.Select(c => c.Title);
        Assert.Equal(titles.Select((t, i) => $"課程{i + 1}名稱：{t}\n時數：1小時\n時間(起)：107年2月11日13時18分\n時間(迄)：107年2月13日12時05分"), cells);
        Assert.Equal(["服務單位：測試局　企劃科", "姓名：同仁E001"], form.Tables[0][0]);
        Assert.Equal(["申請人核章：", "單位主管核章：", "人事單位核章："], form.Tables[1].Single());
    }

    [Fact]
    public void Notes_stand_as_the_plan_prints_them()
    {
        var form = FormNight.Files(FormNight.Of107(1), "kaohsiung-107", FormNight.EndOf107).Form(1);
        var printed = TextNight.Plan("kaohsiung-107").Documents.Single(d => d.Form is not null).Form!;
        Assert.Equal(4, printed.Notes.Count);
        Assert.Contains(printed.NotesTitle!, form.Paragraphs);
        Assert.All(printed.Notes, note => Assert.Contains(note, form.Paragraphs));
        Assert.Equal(printed.Title, form.Paragraphs[0]);
    }

    [Fact]
    public void The_annex_names_file_line_and_reason_of_every_line()
    {
        var form = FormNight.Files(FormNight.Of107(1), "kaohsiung-107", FormNight.EndOf107).Form(1);
        var annex = form.Tables[^1].Skip(1).ToList();
        Assert.Equal(1, form.Breaks);
        Assert.Equal(10, annex.Count);
        for (var i = 0; i < annex.Count; i++)
            Assert.Equal(
                [$"{i + 1}", $"{TextNight.Plan("kaohsiung-107").Sets[0].Courses[i].Title}（1小時）",
                    "107年2月11日（日）13:18:51\n107年2月13日（二）12:05:22",
                    "起 107年2月11日（星期日）13:18:51 為放假日，屬公餘時間；迄 在上班時間以外，屬公餘時間", $"hours/hours.csv 第{i + 2}列"],
                annex[i]);
        Assert.Contains("公餘時間之依據：附件3說明2「公餘時間係指非上班、在勤或輪值時間，且上開時間內不得申請任何加班、公(差)假」", form.Paragraphs);
    }

    [Fact]
    public void Without_attendance_the_annex_says_that_it_was_not_compared()
    {
        var form = FormNight.Files(FormNight.Of107(1).Without("attendance"), "kaohsiung-107", FormNight.EndOf107).Form(1);
        Assert.Contains("加班、公差資料未提供，未比對", form.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_not_eligible_has_no_form()
    {
        var night = FormNight.Of107(1).Person(2).LearnSet(2, TextNight.Plan("kaohsiung-107"), "bundle",
            "2018-02-11 13:18:51- 2018-02-13 12:05:22", except: "文創美濃踏查");
        var files = FormNight.Files(night, "kaohsiung-107", FormNight.EndOf107);
        Assert.Equal(
            ["A1/表件/kaohsiung-107/附件3 公餘時間完成數位學習補休申請表/E001.odt", "A1/表件/kaohsiung-107/附件3 公餘時間完成數位學習補休申請表（全部列印）.odt"],
            files.Select(f => f.Path));
        Assert.DoesNotContain("E002", files.All().All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("王<b>&\"'小明", "王<b>&\"'小明")]
    [InlineData("王\u000B小明", "王\uFFFD小明")]
    [InlineData("𠮷野", "𠮷野")]
    public void Names_are_text_whatever_they_hold(string name, string shown)
    {
        var facts = FormNight.Of107(1).Facts();
        var plan = TextNight.Plan("kaohsiung-107");
        var asOf = FormNight.EndOf107;
        var leave = LearningHours.Evaluation.Evaluator.Evaluate(plan, facts, asOf, findings: true).Single(d =>
            d.Entitlement.Id == "comp-leave");
        var named = leave with { Employment = leave.Employment with { Name = name } };
        var document = plan.Documents.Single(d => d.Form is not null);
        using var file = SheetFormat.Odt.Begin("t", asOf);
        file.Add(LearningHours.Forms.Layouts.FormLayouts.Fill(new FormCase(document, named, facts, asOf)));
        var form = new OdtText(file.Finish());
        Assert.Equal($"姓名：{shown}", form.Tables[0][0][1]);
    }
}
