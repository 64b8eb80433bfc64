using LearningHours.Options;
using Microsoft.Extensions.Configuration;

namespace LearningHours.Tests.Functions.Options;

public sealed class NightSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["NightlySchedule"] = "0 0 18 * * *",
        ["SendGridApiKey"] = "SG.sample",
        ["MailFrom"] = "hours@city.example",
        ["PersonKey"] = "sixteen letters!",
    };

    [Fact]
    public void Whole_settings_have_no_problem() => Assert.Empty(Problems([]));

    [Fact]
    public void An_account_name_serves_instead_of_a_connection_string() =>
        Assert.Empty(Problems(new() { ["AzureWebJobsStorage"] = null, ["AzureWebJobsStorage:accountName"] = "city" }));

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var problems = Problems(new()
        {
            ["AzureWebJobsStorage"] = null,
            ["NightlySchedule"] = "0 18 * * *",
            ["SendGridApiKey"] = null,
            ["SendGridEndpoint"] = "mail.city.example",
            ["MailFrom"] = "hours",
            ["PersonKey"] = "fifteen letters",
            ["ShrinkLimit"] = "1.5",
            ["ChangeFloor"] = "many",
            ["ReleaseGuards"] = "shrink",
        });
        foreach (var setting in new[] { "AzureWebJobsStorage", "NightlySchedule", "SendGridApiKey", "SendGridEndpoint", "MailFrom",
            "PersonKey", "ShrinkLimit", "ChangeFloor", "ReleaseGuards" })
            Assert.Single(problems, p => p.StartsWith(setting, StringComparison.Ordinal));
        Assert.Equal(9, problems.Count);
    }

    [Theory]
    [InlineData("0 0 18 * * *", true)]
    [InlineData("0 30 18,20 * * 1-5", true)]
    [InlineData("0 0 0 29 2 *", true)]
    [InlineData("0 0 0 30 2 *", false)]
    [InlineData("99 99 99 * * *", false)]
    [InlineData("0 0 24 * * *", false)]
    [InlineData("0 0 18 * *", false)]
    [InlineData("0 0 18 * * * *", false)]
    [InlineData("every night", false)]
    public void A_schedule_is_what_the_host_can_read_and_comes_at_least_once(string schedule, bool isGood) =>
        Assert.Equal(isGood ? [] : ["NightlySchedule"], Named(Problems(new() { ["NightlySchedule"] = schedule })));

    [Theory]
    [InlineData("SG.abc-_.~9", true)]
    [InlineData("SG.abc\n", false)]
    [InlineData("SG.abc\r\n", false)]
    [InlineData("SG. abc", false)]
    [InlineData("SG.金鑰", false)]
    public void A_mail_key_can_stand_in_a_header(string key, bool isGood) =>
        Assert.Equal(isGood ? [] : ["SendGridApiKey"], Named(Problems(new() { ["SendGridApiKey"] = key })));

    [Theory]
    [InlineData("", true)]
    [InlineData("2018-09-01:shrink", true)]
    [InlineData("2018-09-01:shrink;change", true)]
    [InlineData("2018-09-01:shrink;gone;plan;change;stale", true)]
    [InlineData("2018-09-01:", false)]
    [InlineData("2018-09-01:all", false)]
    [InlineData("2018-9-1:shrink", false)]
    [InlineData("2018-09-31:shrink", false)]
    [InlineData("2018-09-01 shrink", false)]
    [InlineData("shrink;change", false)]
    public void Guards_are_released_by_date_and_name(string release, bool isGood) =>
        Assert.Equal(isGood ? [] : ["ReleaseGuards"], Named(Problems(new() { ["ReleaseGuards"] = release })));

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=city;AccountKey=a2V5;EndpointSuffix=core.windows.net", true)]
    [InlineData("AccountName=devstoreaccount1;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:3/a", true)]
    [InlineData("city", false)]
    [InlineData("AccountName=city", false)]
    [InlineData("AccountName=city;AccountKey=!!;EndpointSuffix=core.windows.net", false)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=city;EndpointSuffix=core.windows.net", false)]
    public void A_connection_string_is_one_that_blobs_and_tables_open(string connection, bool isGood) =>
        Assert.Equal(isGood ? [] : ["AzureWebJobsStorage"], Named(Problems(new() { ["AzureWebJobsStorage"] = connection })));

    [Theory]
    [InlineData("AzureWebJobsStorage:accountName", "My Account!", "AzureWebJobsStorage__accountName")]
    [InlineData("AzureWebJobsStorage:accountName", "no", "AzureWebJobsStorage__accountName")]
    [InlineData("AzureWebJobsStorage:clientId", "city", "AzureWebJobsStorage__clientId")]
    [InlineData("AzureWebJobsStorage:clientId", "5b0b2a3e-95ad-4f2e-8f3e-0d3b4f2f9c11", null)]
    [InlineData("PlansFolder", "/nowhere/plans", "PlansFolder")]
    public void Other_settings_that_would_break_later_are_told_at_once(string setting, string value, string? named) =>
        Assert.Equal(named is null ? [] : [named], Named(Problems(new() { [setting] = value })));

    /// <summary>A comma between thousands would make 1 of 0,01: a guard that never holds.</summary>
    [Theory]
    [InlineData("ShrinkLimit", "0.01", true)]
    [InlineData("ShrinkLimit", ".01", true)]
    [InlineData("ShrinkLimit", "0,01", false)]
    [InlineData("ShrinkLimit", "1,0", false)]
    [InlineData("ShrinkLimit", "5%", false)]
    [InlineData("ShrinkLimit", "NaN", false)]
    [InlineData("ChangeLimit", "0,1", false)]
    [InlineData("MassShare", "0,1", false)]
    [InlineData("MailsPerDay", "20,000", false)]
    [InlineData("MailsPerDay", "20000", true)]
    [InlineData("ChangeFloor", "1.5", false)]
    public void A_number_is_never_read_as_another(string setting, string value, bool isGood) =>
        Assert.Equal(isGood ? [] : [setting], Named(Problems(new() { [setting] = value })));

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("UseDevelopmentStorage=true;", true)]
    [InlineData("AccountName=a;AccountKey=b;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a;"
        + "TableEndpoint=http://127.0.0.1:3/a", true)]
    [InlineData("AccountName=a;AccountKey=b;BlobEndpoint=http://localhost:1/a; tableendpoint=http://localhost:3/a;", true)]
    [InlineData("", false)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=city;AccountKey=a2V5;EndpointSuffix=core.windows.net", false)]
    [InlineData("AccountName=devstoreaccount1;AccountKey=b", false)]
    [InlineData("AccountName=devstoreaccount1;AccountKey=b;BlobEndpoint=https://a.blob.core.windows.net;"
        + "TableEndpoint=https://a.table.core.windows.net", false)]
    [InlineData("AccountName=devstoreaccount1;AccountKey=b;BlobEndpoint=http://127.0.0.1:1/a", false)]
    [InlineData("AccountName=a;AccountKey=b;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=https://a.table.core.windows.net", false)]
    [InlineData("AccountName=a;AccountKey=b;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:3/a;"
        + "QueueEndpoint=https://a.queue.core.windows.net", false)]
    [InlineData("BlobEndpoint=https://127.0.0.1.evil.example/a;TableEndpoint=https://127.0.0.1.evil.example/a", false)]
    [InlineData("BlobEndpoint=http://127.0.0.1:1@evil.example/a;TableEndpoint=http://127.0.0.1:1@evil.example/a", false)]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://evil.example", false)]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1", true)]
    public void The_emulator_on_this_machine_is_told_from_every_other_account(string connection, bool isEmulator) =>
        Assert.Equal(isEmulator, new NightSettings { StorageConnection = connection, StorageAccountName = "city" }.StorageIsEmulated);

    [Theory]
    [InlineData("AzureWebJobsStorage")]
    [InlineData("SendGridApiKey")]
    [InlineData("PersonKey")]
    public void A_reference_that_the_platform_did_not_resolve_is_told_by_its_name(string setting)
    {
        var problems = Problems(new() { [setting] = "@Microsoft.KeyVault(SecretUri=https://city.vault.azure.net/secrets/key)" });
        Assert.Contains(problems, p =>
            p.StartsWith(setting, StringComparison.Ordinal) && p.Contains("key vault", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("city.vault", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TinyFont.ttf", null)]
    [InlineData("TinyFont.ttf;TinyFont.ttf", null)]
    [InlineData("none.ttf", "is not there")]
    [InlineData("TinyFont.ttf;none.ttf", "is not there")]
    [InlineData("Notes.ttf", "is no font")]
    [InlineData("PostScript.otf", "PostScript outlines")]
    [InlineData("", null)]
    public void A_font_of_forms_is_one_that_can_be_embedded(string names, string? problem)
    {
        var folder = Directory.CreateTempSubdirectory("fonts-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "TinyFont.ttf"), Core.Forms.Pdf.TinyFont.Bytes());
            File.WriteAllBytes(Path.Combine(folder.FullName, "PostScript.otf"), Core.Forms.Pdf.TinyFont.Bytes(version: "OTTO"));
            File.WriteAllText(Path.Combine(folder.FullName, "Notes.ttf"), "no font");
            var setting = string.Join(';', names.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => Path.Combine(folder.FullName, n)));
            var problems = Problems(new() { ["FormFont"] = setting });
            if (problem is null) Assert.Empty(problems);
            else Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
            string[] endings = names.Contains("TinyFont", StringComparison.Ordinal) ? [".odt", ".pdf"] : [".odt"];
            Assert.Equal(endings, FormFonts.Formats(setting).Select(static f => f.Ending));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void No_problem_repeats_a_secret() =>
        Assert.DoesNotContain(Problems(new() { ["PersonKey"] = "hush", ["MailFrom"] = "nobody here" }),
            p => p.Contains("hush") || p.Contains("nobody here"));

    private static IEnumerable<string> Named(IReadOnlyList<string> problems) => problems.Select(p => p.Split(' ')[0]);

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> changes)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Whole).AddInMemoryCollection(changes).Build();
        return SettingsReader.Problems(settings, out _);
    }
}
