using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningHours.Web;

namespace LearningHours.Tests.Functions.Web;

/// <summary>What the page stores, and what it does not.</summary>
public sealed class UploadPagesTests : IAsyncLifetime
{
    private const string Header = "員工編號,類別,起,迄\n", Mine = "E1,休假,2018-02-12,2018-02-12\n", Others = "E3,休假,2018-02-12,2018-02-12\n";
    private PageBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await PageBench.StartAsync();
        await _bench.ExportAsync("attendance/city.csv", Header + "E2,休假,2018-01-01,2018-01-01\n");
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    private async Task<string> TokenAsync(string account) =>
        Regex.Match(await _bench.TextAsync("/uploads", account), "name=\"token\" value=\"([^\"]+)\"").Groups[1].Value;

    private static MultipartFormDataContent Form(string token, string feed, string name, string text)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "token" }, { new StringContent(feed), "feed" } };
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name);
        return form;
    }

    private async Task<List<string>> ExportsAsync()
    {
        var names = new List<string>();
        await foreach (var blob in _bench.Place.Container("exports").GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    [Fact]
    public async Task A_form_lays_own_rows_down_beside_the_others_and_offers_the_refused_ones()
    {
        var token = await TokenAsync("north@city.example");
        var answer = await _bench.SendAsync(HttpMethod.Post, "/uploads", "north@city.example",
            Form(token, "attendance", "city.csv", Header + Mine + Others));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(["部分收下", "不屬於您可上傳資料的機關", "第3列"], said => Assert.Contains(said, page, StringComparison.Ordinal));

        var laid = Assert.Single(await ExportsAsync(), n => n.StartsWith("attendance/NORTH_city_", StringComparison.Ordinal));
        Assert.Equal("\uFEFF" + (Header + Mine).Replace("\n", "\r\n", StringComparison.Ordinal),
            (await _bench.Place.Container("exports").GetBlobClient(laid).DownloadContentAsync()).Value.Content.ToString());
        Assert.Contains("attendance/city.csv", await ExportsAsync());

        var rejects = WebUtility.HtmlDecode(Regex.Match(page, "href=\"(/uploads/[^\"]+)\"").Groups[1].Value);
        var file = await _bench.GetAsync(rejects, "north@city.example");
        Assert.Contains("E3,休假", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var other in new[] { "city@city.example", "all@city.example" })
            Assert.Equal(HttpStatusCode.NotFound, (await _bench.GetAsync(rejects, other)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _bench.GetAsync(rejects, "head@city.example")).StatusCode);
        Assert.DoesNotContain(_bench.Logged.Lines,
            l => l.Contains("E3", StringComparison.Ordinal) || l.Contains("city.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("123.abc", null)]
    [InlineData("of somebody else", null)]
    [InlineData("good", "cross-site")]
    [InlineData("good", "same-site")]
    public async Task A_form_that_is_not_ours_lays_nothing_down(string token, string? site)
    {
        if (token == "good") token = await TokenAsync("north@city.example");
        if (token == "of somebody else") token = await TokenAsync("all@city.example");
        var before = await ExportsAsync();
        (string, string)[] headers = site is null ? [] : [("Sec-Fetch-Site", site)];
        var answer = await _bench.SendAsync(HttpMethod.Post, "/uploads", "north@city.example",
            Form(token, "attendance", "a.csv", Header + Mine), headers);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, await ExportsAsync());
    }

    [Theory]
    [InlineData("head@city.example", "attendance", 403)]
    [InlineData("nobody@city.example", "attendance", 403)]
    [InlineData(null, "attendance", 403)]
    [InlineData("north@city.example", "staff-access", 403)]
    [InlineData("all@city.example", "staff-access", 403)]
    [InlineData("north@city.example", "agencies", 403)]
    [InlineData("north@city.example", "forum", 403)]
    [InlineData("north@city.example", "nonsense", 404)]
    [InlineData("north@city.example", "..", 404)]
    public async Task Who_may_not_lays_nothing_down(string? account, string feed, int status)
    {
        var before = await ExportsAsync();
        var answer = await _bench.SendAsync(HttpMethod.Put, $"/uploads/{feed}/a.csv", account,
            new StringContent("帳號,角色\nnorth@city.example,全市\n"));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(before, await ExportsAsync());
    }

    [Fact]
    public async Task A_program_puts_a_file_and_is_told_in_json()
    {
        var answer = await _bench.SendAsync(HttpMethod.Put, "/uploads/attendance/a_delta.csv", "north@city.example",
            new StringContent(Header + Mine + Others + "E1,休假,昨天,\n"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((3, 1, 2), (told.GetProperty("rows").GetInt32(), told.GetProperty("accepted").GetInt32(),
            told.GetProperty("rejected").GetInt32()));
        Assert.Contains("_delta_", told.GetProperty("stored")[0].GetString()!, StringComparison.Ordinal);
        Assert.Equal(["T-NOT-YOURS", "T-TIME"],
            told.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()!));
    }

    [Theory]
    [InlineData("/uploads/attendance/a.exe")]
    [InlineData("/uploads/attendance/a")]
    public async Task What_is_no_data_file_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden,
            (await _bench.SendAsync(HttpMethod.Put, path, "north@city.example", new StringContent(Header + Mine))).StatusCode);

    [Fact]
    public async Task A_file_of_which_nothing_can_be_used_is_not_laid_down()
    {
        var before = await ExportsAsync();
        foreach (var text in new[] { Header + Others, "", "<html>登入</html>", "x" })
            Assert.Equal(422, (int)(await _bench.SendAsync(HttpMethod.Put, "/uploads/attendance/a.csv", "north@city.example",
                new StringContent(text))).StatusCode);
        Assert.Equal(before, await ExportsAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_every_row_in_the_same_way_is_said_once()
    {
        var text = string.Concat(Enumerable.Range(0, 147).Select(static i => $"nothing,{i}\n"));
        var answer = await _bench.SendAsync(HttpMethod.Post, "/uploads", "north@city.example",
            Form(await TokenAsync("north@city.example"), "attendance", "a.csv", text));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Single(Regex.Matches(page, "<li><strong>"));
        Assert.Contains("第1列等147列：", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "是空的（0位元組）")]
    [InlineData(null, "請選擇一個檔案")]
    public async Task An_empty_file_is_told_from_none(string? name, string said)
    {
        var form = Form(await TokenAsync("north@city.example"), "attendance", name ?? "none", "");
        if (name is null) form = new MultipartFormDataContent { form.ElementAt(0), form.ElementAt(1) };
        var answer = await _bench.SendAsync(HttpMethod.Post, "/uploads", "north@city.example", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_may_be_is_refused()
    {
        var before = await ExportsAsync();
        var answer = await _bench.SendAsync(HttpMethod.Put, "/uploads/attendance/a.csv", "north@city.example",
            new ByteArrayContent(new byte[50_000_001]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(before, await ExportsAsync());
    }

    /// <summary>A body whose length nobody declares is too large as well, and a broken one is not.</summary>
    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"feed\"\r\n\r\nattendance", 0)]
    [InlineData("multipart/form-data", "--b\r\n\r\n\r\n--b--\r\n", 0)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--\r\n", 0)]
    [InlineData("multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n", 51_000_000)]
    public async Task A_form_that_cannot_be_read_is_told_from_one_that_is_too_large(string type, string body, int more)
    {
        var before = await ExportsAsync();
        var (status, said) = await SendPiecesAsync("POST", "/uploads", type, Encoding.ASCII.GetBytes(body + new string('x', more)));
        Assert.Equal(more > 0 ? 413 : 400, status);
        Assert.Equal(more > 0, said.Contains("超過50 MB", StringComparison.Ordinal));
        Assert.Equal(more == 0, said.Contains("不完整", StringComparison.Ordinal));
        Assert.Equal(before, await ExportsAsync());
    }

    [Theory]
    [InlineData("", 413, "超過50 MB")]
    [InlineData("no length\r\n", 400, "不完整")]
    public async Task A_file_of_unknown_length_is_told_what_is_wrong_with_it(string broken, int expected, string word)
    {
        var (status, said) = await SendPiecesAsync("PUT", "/uploads/attendance/a.csv", "text/csv",
            new byte[broken.Length > 0 ? 5 : 50_000_001], broken);
        Assert.Equal(expected, status);
        Assert.Contains(word, said, StringComparison.Ordinal);
    }

    /// <summary>Sends a body in pieces, so that no header says its length; no client would send a broken piece.</summary>
    private async Task<(int Status, string Said)> SendPiecesAsync(string method, string path, string type, byte[] body, string broken = "")
    {
        var address = new Uri(_bench.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        var reading = new StreamReader(stream, Encoding.UTF8).ReadToEndAsync();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Type: {type}\r\n"
            + $"Transfer-Encoding: chunked\r\n{PlatformSignIn.Header}: {PageBench.Principal("north@city.example")}\r\n\r\n"));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"));
        await stream.WriteAsync(body);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("\r\n" + (broken.Length > 0 ? broken : "0\r\n\r\n")));
        var said = await reading;
        return (int.Parse(said.Split(' ')[1], CultureInfo.InvariantCulture), said);
    }

    [Fact]
    public async Task Who_answers_for_the_city_lays_down_what_gives_access()
    {
        var answer = await _bench.SendAsync(HttpMethod.Put, "/uploads/staff-access/more.csv", "city@city.example",
            new StringContent("帳號,機關代碼,角色\nsouth@city.example,SOUTH,人事\n"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK,
            (await _bench.GetAsync($"/results/{PageBench.Night}/SOUTH/敘獎建議名冊.csv", "south@city.example")).StatusCode);
    }
}
