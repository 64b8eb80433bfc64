using System.Diagnostics;
using LearningHours.Dates;
using LearningHours.Tables;
using LearningHours.Tests.Core.Forms;

namespace LearningHours.Tests.Core.Tables;

/// <summary>Runs only where LibreOffice is installed.</summary>
public sealed class OfficeFactAttribute : FactAttribute
{
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public OfficeFactAttribute()
    {
        if (Program is null) Skip = "no LibreOffice here (soffice)";
    }
}

/// <summary>Files written as ODF and XLSX open in LibreOffice without repair and show there what was written.</summary>
public sealed class OfficeTests
{
    [OfficeFact]
    public async Task Workbooks_and_forms_open_and_say_what_was_written()
    {
        var folder = Directory.CreateTempSubdirectory("office-");
        try
        {
            var table = new Table("名冊", "測試局　名冊",
                [new("姓名"), new("員工編號"), new("完成日", CellKind.Date), new("時數", CellKind.Hours)],
                [["王小明", "00123", new DateOnly(2018, 8, 31), Hours.From(34.5m)], ["=1+1", "-124", default, Hours.From(0.25m)]]);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "ods.ods"), SheetFiles.Ods(table));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "xlsx.xlsx"), SheetFiles.Xlsx(table));
            var form = FormNight.Files(FormNight.Of107(1), "kaohsiung-107", FormNight.EndOf107)[0].Content;
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "odt.odt"), form);
            await ConvertAsync(folder.FullName, "csv:Text - txt - csv (StarCalc):44,34,76", "ods.ods", "xlsx.xlsx");
            await ConvertAsync(folder.FullName, "txt:Text (encoded):UTF8", "odt.odt");
            foreach (var csv in (string[])["ods.csv", "xlsx.csv"])
            {
                var rows = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, csv))).Trim('\uFEFF').Split('\n');
                Assert.Contains("王小明,00123,107/08/31,34.5", rows);
                Assert.Contains("=1+1,-124,,0.25", rows);
            }
            var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "odt.txt"));
            foreach (var paragraph in new OdtText(form).Paragraphs) Assert.Contains(paragraph, text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ConvertAsync(string folder, string to, params string[] files)
    {
        using var office = Process.Start(new ProcessStartInfo(OfficeFactAttribute.Program!, ["--headless",
            $"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder, .. files])
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await office.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(0, office.ExitCode);
    }
}
