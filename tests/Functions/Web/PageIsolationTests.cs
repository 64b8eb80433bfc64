using System.Net;
using LearningHours.Web;

namespace LearningHours.Tests.Functions.Web;

/// <summary>Nobody reads anything, or learns anything about it, that no row of <c>staff-access</c> grants.</summary>
public sealed class PageIsolationTests : IAsyncLifetime
{
    private const string Own = $"/results/{PageBench.Night}/NORTH/敘獎建議名冊.csv", Others = $"/results/{PageBench.Night}/SOUTH/敘獎建議名冊.csv";
    private static readonly string[] Secrets = ["南區的名冊", "全市的判定", "全市的退件", "全市的指標", "北區的名冊"];
    private PageBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PageBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    public static readonly string[] Pages =
        ["/results", "/results/", $"/results/{PageBench.Night}", $"/results/{PageBench.Night}/", $"/results/{PageBench.Night}/NORTH/", Own,
            Others, $"/results/{PageBench.Night}/decisions.csv", "/uploads", "/uploads/x"];

    [Fact]
    public async Task Without_the_platform_in_front_nobody_gets_anything()
    {
        foreach (var platform in new[] { null, "", "False", "0" })
        {
            await using var open = await PageBench.StartAsync(platform);
            foreach (var page in Pages)
                foreach (var account in new[] { null, "city@city.example", "north@city.example" })
                    await RefusedAsync(open, page, account);
            Assert.Empty(await open.Storage.Access.ReadAllAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task Who_is_unknown_past_coming_or_of_no_role_gets_nothing_and_is_told_how_to_ask()
    {
        foreach (var account in new[] { "nobody@city.example", "gone@city.example", "coming@city.example", "odd@city.example",
            "north@city.example.evil", "xnorth@city.example", "north", "*", "" })
            foreach (var page in Pages)
                await RefusedAsync(_bench, page, account);
        Assert.Contains("it@city.example", await _bench.TextAsync("/results", "nobody@city.example"), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(PageBench bench, string page, string? account)
    {
        var answer = await bench.GetAsync(page, account);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{page} {account}: {answer.StatusCode}");
        Assert.All([.. Secrets, "NORTH", "SOUTH", "北區公所", PageBench.Before, "敘獎"],
            secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    /// <summary>Each of four officers reads their own files; for any other file, the answer does not depend on whether it exists.</summary>
    [Theory]
    [InlineData("north@city.example", "NORTH")]
    [InlineData("head@city.example", "NORTH")]
    [InlineData("all@city.example", "NORTH SOUTH")]
    [InlineData("city@city.example", "*")]
    public async Task An_officer_reads_what_is_his_own_and_nothing_else(string account, string folders)
    {
        string[] files =
        [
            "NORTH/敘獎建議名冊.csv", "NORTH/檔案清單.csv", "NORTH/report.html", "NORTH/表件/smallcity-107/附件3 申請表/E1.odt", "SOUTH/敘獎建議名冊.csv",
            "decisions.csv", "run.json", "rejects/hours/a.csv", "指標/smallcity-107.csv",
            "NORTH/none.csv", "SOUTH/none.csv", "none.csv", "WEST/敘獎建議名冊.csv", "north/敘獎建議名冊.csv",
        ];
        foreach (var file in files)
        {
            // Rejected rows as delivered are for the operators of the system, not for any officer on the pages.
            var own = folders == "*" ? !file.StartsWith("rejects/", StringComparison.Ordinal)
                : folders.Split(' ').Contains(file.Split('/')[0]);
            var there = !file.Contains("none", StringComparison.Ordinal) && !file.StartsWith("WEST", StringComparison.Ordinal)
                && !file.StartsWith("north", StringComparison.Ordinal);
            var answer = await _bench.GetAsync($"/results/{PageBench.Night}/{file}", account);
            var expected = !own ? HttpStatusCode.Forbidden : there ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.True(expected == answer.StatusCode, $"{file}: {answer.StatusCode}");
        }
        var page = await _bench.TextAsync("/results", account);
        Assert.Equal(folders is "*" or "NORTH SOUTH", page.Contains("SOUTH", StringComparison.Ordinal));
        Assert.Equal(folders == "*", page.Contains("decisions.csv", StringComparison.Ordinal));
        Assert.DoesNotContain("rejects", page, StringComparison.Ordinal);
    }

    public static TheoryData<string> Ways
    {
        get
        {
            var ways = new TheoryData<string>();
            foreach (var up in new[] { "..", "%2e%2e", "..%2f", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e", ".%2e", "%c0%ae%c0%ae", "..;",
                "....//", ".", "%00", "%2f", "//", "SOUTH%00", "NORTH%00/../SOUTH" })
            {
                ways.Add($"/results/{PageBench.Night}/NORTH/{up}/SOUTH/敘獎建議名冊.csv");
                ways.Add($"/results/{PageBench.Night}/{up}/{PageBench.Night}/SOUTH/敘獎建議名冊.csv");
                ways.Add($"/results/{up}/{PageBench.Night}/decisions.csv");
                ways.Add($"/results/{PageBench.Night}/NORTH/{up}/decisions.csv");
                ways.Add($"/results/{PageBench.Night}/NORTH{up}SOUTH/敘獎建議名冊.csv");
                ways.Add($"/results/{PageBench.Night}/NORTH/{up}");
                ways.Add($"/results/NORTH/{up}/{PageBench.Night}/SOUTH/敘獎建議名冊.csv");
                ways.Add($"/uploads/{up}/{up}/exports/roster/roster.csv");
            }
            foreach (var other in new[] { "latest", "uploads", "../exports", "2018-9-1", "0001-01-01", "9999-12-31", "2018-09-01%20",
                "2018-09-01x" }) ways.Add($"/results/{other}/SOUTH/敘獎建議名冊.csv");
            ways.Add($"/results/{PageBench.Night}/SOUTH/敘獎建議名冊.csv?agency=NORTH");
            ways.Add($"/results/{PageBench.Night}/south/敘獎建議名冊.csv");
            ways.Add($"/results/{PageBench.Night}/SOUTH/");
            ways.Add($"/results/{PageBench.Night}/rejects/");
            ways.Add($"/results/{PageBench.Night}//");
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_way_round_leads_to_another_agency(string way)
    {
        var answer = await _bench.GetAsync(way, "north@city.example");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is >= 400 and < 500 || !text.Contains("SOUTH", StringComparison.Ordinal),
            $"{answer.StatusCode}");
        Assert.All(Secrets[..4], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_lists_newest_nights_first_with_counts_news_and_hashes()
    {
        var page = await _bench.TextAsync("/results", "north@city.example");
        Assert.All(["107年9月1日判定結果", "北區公所（NORTH）", "12筆（前次10筆）", "有變動", "新增", "SHA-256", "107年8月31日"],
            said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.True(page.IndexOf("report.html", StringComparison.Ordinal) < page.IndexOf("檔案清單", StringComparison.Ordinal));
        Assert.Contains("與前次相同", await _bench.TextAsync("/results", "all@city.example"), StringComparison.Ordinal);
    }

    /// <summary>However many agencies there are, a city officer finds the files of the city.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task The_files_of_the_city_are_offered_beside_any_number_of_agencies(int folders)
    {
        // NORTH, SOUTH and 指標 are there already.
        for (var i = 4; i <= folders; i++) await _bench.ResultAsync($"{PageBench.Night}/A{i:00}/敘獎建議名冊.csv", "名冊");
        var page = await _bench.TextAsync("/results", "city@city.example");
        Assert.All(["decisions.csv", "run.json", "NORTH/", "指標"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.DoesNotContain("decisions.csv", await _bench.TextAsync("/results", "all@city.example"), StringComparison.Ordinal);
    }

    /// <summary>The folder of a night that does not exist is as missing as the night; that of another agency is never told about.</summary>
    [Theory]
    [InlineData($"{PageBench.Night}/NORTH/", 200)]
    [InlineData($"{PageBench.Before}/NORTH/", 200)]
    [InlineData("2099-01-01/NORTH/", 404)]
    [InlineData("2018-08-30/NORTH/", 404)]
    [InlineData($"{PageBench.Night}/NORTH/表件/", 200)]
    [InlineData($"{PageBench.Night}/NORTH/none/", 404)]
    [InlineData("2099-01-01/SOUTH/", 403)]
    [InlineData($"{PageBench.Night}/SOUTH/", 403)]
    [InlineData($"{PageBench.Night}/WEST/", 403)]
    public async Task A_folder_without_files_is_not_found(string folder, int status) =>
        Assert.Equal(status, (int)(await _bench.GetAsync($"/results/{folder}", "north@city.example")).StatusCode);

    /// <summary>The list of a pack names files in deeper folders by their path, and quotes a name with a comma.</summary>
    [Fact]
    public async Task Rows_are_told_of_files_in_deeper_folders_and_with_commas_in_their_names()
    {
        await _bench.ResultAsync($"{PageBench.Night}/NORTH/退件/hours-NORTH_8月,補.csv", "x\n1\n");
        await _bench.ResultAsync($"{PageBench.Night}/NORTH/檔案清單.csv",
            "\uFEFF檔名,筆數,SHA-256\r\n\"退件/hours-NORTH_8月,補.csv\",27,x\r\n敘獎建議名冊.csv,12,x\r\n");
        var page = await _bench.TextAsync($"/results/{PageBench.Night}/NORTH/", "north@city.example");
        Assert.All(["27筆", "12筆"], said => Assert.Contains(said, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forms_of_many_people_stand_on_the_page_of_their_agency()
    {
        Assert.Contains("另有1個檔案", await _bench.TextAsync("/results", "north@city.example"), StringComparison.Ordinal);
        Assert.Contains("E1.odt", await _bench.TextAsync($"/results/{PageBench.Night}/NORTH/", "north@city.example"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_frames_and_keeping()
    {
        foreach (var (path, account) in new[] { ("/results", "north@city.example"), (Own, "north@city.example"),
            (Others, "north@city.example"), ("/results", "x"), ("/uploads", "north@city.example"),
            ($"/results/{PageBench.Night}/NORTH/report.html", "north@city.example") })
        {
            var answer = await _bench.GetAsync(path, account);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal(path.EndsWith(".html", StringComparison.Ordinal), policy.Contains("sandbox", StringComparison.Ordinal));
            Assert.Equal(("no-store", "nosniff", "no-referrer"),
                (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("X-Content-Type-Options").Single(),
                    answer.Headers.GetValues("Referrer-Policy").Single()));
        }
        Assert.Equal("attachment", (await _bench.GetAsync(Own, "north@city.example")).Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("inline", (await _bench.GetAsync($"/results/{PageBench.Night}/NORTH/report.html",
            "north@city.example")).Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Every_access_is_a_line_and_a_row_without_a_name()
    {
        await _bench.GetAsync("/results", "north@city.example");
        await _bench.GetAsync(Own, "north@city.example");
        await _bench.GetAsync(Others, "north@city.example");
        await _bench.GetAsync("/results", "nobody@city.example");
        // The tests' clock stands still, and rows with the same time have no defined order.
        var all = await _bench.Storage.Access.ReadAllAsync(CancellationToken.None);
        (string, int)[] expected = [("list", 200), ("open", 200), ("open", 403), ("list", 403)];
        var rows = expected.Select(e => all.Single(r => (r.Action, r.Status) == e)).ToList();
        Assert.Equal(expected.Length, all.Count);
        Assert.Equal($"{PageBench.Night}/NORTH/敘獎建議名冊.csv", rows[1].What);
        Assert.Equal(("", ""), (rows[2].What, rows[3].What));
        Assert.Equal((true, true, false), (rows[0].Who == rows[1].Who, rows[1].Who == rows[2].Who, rows[2].Who == rows[3].Who));
        Assert.Equal(4, _bench.Logged.Lines.Count(l => l.StartsWith("Page: ", StringComparison.Ordinal)));
        Assert.All(_bench.Logged.Lines.Concat(rows.Select(r => r.ToString())),
            text => Assert.DoesNotContain("city.example", text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>An access that cannot be recorded is not granted.</summary>
    [Fact]
    public async Task Without_the_table_of_accesses_nothing_is_given()
    {
        await _bench.Place.Table("Access").DeleteAsync();
        var answer = await _bench.GetAsync(Own, "north@city.example");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("北區的名冊", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(_bench.Logged.Lines, l => l.Contains("could not do its work", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_in_feeds_are_text_wherever_they_are_shown()
    {
        await _bench.ExportAsync("agencies/agencies.csv", "機關代碼,機關名稱,政府\nNORTH,<script>alert(1)</script>\"',小城市\n");
        var page = await _bench.TextAsync("/results", "north@city.example");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_whether_it_works_and_no_word_more()
    {
        var answer = await _bench.GetAsync(HealthPage.Path, null);
        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }
}
