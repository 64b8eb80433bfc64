using System.Text;
using LearningHours.Evaluation;
using LearningHours.Forms;
using LearningHours.Tests.Core.Results;

namespace LearningHours.Tests.Core.Forms;

/// <summary>What holds for all forms: complete files, the same bytes each time, nobody from another agency.</summary>
public class FormFilesTests
{
    [Fact]
    public void The_file_to_print_holds_everybody_of_the_agency_in_order()
    {
        var files = FormNight.Files(FormNight.Of107(3, 1, 2), "kaohsiung-107", FormNight.EndOf107);
        Assert.Equal(4, files.Count);
        Assert.Equal(["姓名：同仁E001", "姓名：同仁E002", "姓名：同仁E003"], files.All().Paragraphs.Where(p => p.StartsWith("姓名：",
            StringComparison.Ordinal)));
        Assert.Equal(3, files.All().Breaks);
    }

    [Fact]
    public void A_form_of_one_agency_holds_nobody_of_another()
    {
        var night = FormNight.Of107(1).Add("agencies", "B2,別處局,高雄市,,,").Person(2, agency: "B2").LearnSet(2,
            TextNight.Plan("kaohsiung-107"), "bundle", "2018-02-11 13:18:51- 2018-02-13 12:05:22");
        var facts = night.Facts();
        var packs = Packs.Of(Evaluator.Evaluate(TextNight.Plan("kaohsiung-107"), facts, FormNight.EndOf107, findings: true), facts,
            FormNight.EndOf107, formats: [SheetFormat.Odt]);
        foreach (var (mine, other, agency) in ((string, string, string)[])[("E001", "E002", "別處局"), ("E002", "E001", "測試局")])
        {
            var folder = mine == "E001" ? "A1/" : "B2/";
            var forms = packs.Paths.Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p.EndsWith(".odt",
                StringComparison.Ordinal)).ToList();
            Assert.Equal(2, forms.Count);
            foreach (var path in forms)
            {
                var text = new OdtText(packs[path]).All;
                Assert.Contains(mine, text, StringComparison.Ordinal);
                Assert.DoesNotContain(other, text + path, StringComparison.Ordinal);
                Assert.DoesNotContain(agency, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_same_night_gives_the_same_bytes()
    {
        var (once, again) = (FormNight.Files(FormNight.Of107(1, 2), "kaohsiung-107", FormNight.EndOf107),
            FormNight.Files(FormNight.Of107(1, 2), "kaohsiung-107", FormNight.EndOf107));
        Assert.Equal(once.Select(f => f.Path), again.Select(f => f.Path));
        Assert.All(once.Zip(again), pair => Assert.Equal(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public void A_file_begins_with_what_it_is_and_tells_no_time_of_its_making()
    {
        var file = FormNight.Files(FormNight.Of107(1), "kaohsiung-107", FormNight.EndOf107)[0].Content;
        var form = new OdtText(file);
        Assert.Equal(("mimetype", true), (form.Entries[0].Name, form.Entries[0].Stored));
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(file, 30, 47));
        Assert.All(form.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.Time));
        Assert.Contains("<meta:creation-date>2018-09-01T00:00:00</meta:creation-date>", OdtText.Raw(file, "meta.xml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_of_a_pack_names_every_form()
    {
        var facts = FormNight.Of107(1, 2).Facts();
        var packs = Packs.Of(Evaluator.Evaluate(TextNight.Plan("kaohsiung-107"), facts, FormNight.EndOf107, findings: true), facts,
            FormNight.EndOf107, formats: [SheetFormat.Odt]);
        var manifest = Encoding.UTF8.GetString(packs["A1/檔案清單.csv"]);
        foreach (var path in packs.Paths.Where(p => p.EndsWith(".odt", StringComparison.Ordinal)))
            Assert.Contains(
                $"{path["A1/".Length..]},1,{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(packs[path]))}", manifest,
                StringComparison.Ordinal);
    }
}
