using LearningHours.Tests.Core.Reports;
using LearningHours.Web;

namespace LearningHours.Tests.Functions.Web;

/// <summary>
/// Tests the download page end to end in a headless browser. An officer of one agency signs in, sees only that agency's pack, opens the
/// report, downloads and checks the zip, uploads an export with a row of another agency, reads the receipt and downloads what was refused;
/// axe finds nothing serious.
/// </summary>
public sealed class OfficerWalkTests
{
    [BrowserFact]
    public async Task An_officer_does_a_days_work_and_meets_nothing_of_another_agency()
    {
        await using var bench = await PageBench.StartAsync();
        await bench.ExportAsync("attendance/city.csv", "員工編號,類別,起,迄\nE2,休假,2018-01-01,2018-01-01\n");
        await bench.ResultAsync($"{PageBench.Night}/NORTH/NORTH.zip", "whatever a zip holds");
        var folder = Directory.CreateTempSubdirectory("officer-");
        try
        {
            var upload = Path.Combine(folder.FullName, "差勤.csv");
            await File.WriteAllTextAsync(upload, "員工編號,類別,起,迄\nE1,休假,2018-02-12,2018-02-12\nE3,休假,2018-02-12,2018-02-12\n");
            var downloads = folder.CreateSubdirectory("downloads").FullName;
            using var walk = await Browser.RunAsync(
                "officer.mjs", Browser.Pictures, bench.Address, PageBench.Night, "NORTH", "SOUTH", PlatformSignIn.Header,
                PageBench.Principal("north@city.example"), upload, downloads);
            Assert.Empty(walk.RootElement.GetProperty("problems").Texts());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
