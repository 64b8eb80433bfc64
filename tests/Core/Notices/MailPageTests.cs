using LearningHours.Tests.Core.Reports;

namespace LearningHours.Tests.Core.Notices;

/// <summary>
/// Each golden mail in a headless browser, narrow and wide, light and dark: nothing overflows, nothing is fetched, and axe finds nothing
/// serious. If the environment variable <c>SCREENSHOTS</c> names a folder, screenshots of all are saved there.
/// </summary>
[Trait("Speed", "slow")]
public sealed class MailPageTests
{
    [BrowserFact]
    public async Task Mails_hold_on_a_phone_and_on_a_desk_by_day_and_by_night()
    {
        using var results = await Browser.RunAsync("mails.mjs",
            [Browser.Pictures, .. MailsOfEachKind.All().Keys.Select(k => GoldenMailTests.PathOf(k, "html"))]);
        Assert.Equal(MailsOfEachKind.All().Count, results.RootElement.GetArrayLength());
        var problems = results.RootElement.EnumerateArray().SelectMany(r =>
            r.GetProperty("problems").Texts().Select(p => $"{r.GetProperty("file")}: {p}"));
        Assert.Empty(problems);
    }
}
