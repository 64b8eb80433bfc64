using System.Collections.Concurrent;
using LearningHours.Reports;

namespace LearningHours.Tests.Core.Reports;

/// <summary>
/// Pages in a headless browser: filters work, nothing overflows, there are no errors or requests, axe finds nothing serious, and pages with
/// 5,000 people stay responsive.
/// </summary>
[Trait("Speed", "slow")]
public sealed class PageTests
{
    private const int People = 5000;

    [BrowserFact]
    public async Task Pages_hold_in_a_browser()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        var night = new TextNight("高雄市").Add("attendance", TextNight.Attendance);
        for (var i = 1; i <= People; i++) night.Person(i);
        for (var i = 1; i <= 60; i++) night.LearnSet(i, plan, "bundle", i % 3 == 0 ? "2018-03-05 13:18:51- 2018-03-05 14:05:22"
            : "2018-03-03 13:18:51- 2018-03-03 14:05:22");
        var figures = new ConcurrentDictionary<string, AgencyFigures>();
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            string agency = Path.Combine(folder.FullName, "agency.html"), city = Path.Combine(folder.FullName, "city.html");
            ReportNight.Page(night, new DateOnly(2018, 8, 22), figures: figures);
            var before = PastFigures.Read(new MemoryStream(PastFigures.File(figures.Values).Content));
            PastNight[] past =
                [new(new DateOnly(2018, 8, 22), new Dictionary<string, int> { ["kaohsiung-107/comp-leave/eligible"] = 35 }, before)];
            await File.WriteAllBytesAsync(agency, ReportNight.Page(night, ReportNight.AsOf, figures: figures, past: past));
            await File.WriteAllBytesAsync(city, CityReport.Of([.. figures.Values], past, ReportNight.AsOf).Content);

            using var results = await Browser.RunAsync("check.mjs", agency, city);
            foreach (var page in results.RootElement.EnumerateArray())
                Assert.Empty(page.GetProperty("problems").Texts());
            var list = results.RootElement[0].GetProperty("list");
            Assert.Equal(2 * People, list.GetProperty("all").GetInt32());
            Assert.InRange(list.GetProperty("milliseconds").GetDouble(), 0, 100);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
