using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningHours.Mail;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Uploads;
using LearningHours.Web;

namespace LearningHours.Tests.Functions.Web;

/// <summary>Form tokens, event signatures, names of uploads, counts of packs.</summary>
public sealed class SmallPartsTests
{
    private const string Key = "a key of the tests";
    private static readonly DateTimeOffset Now = new(2018, 9, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(239, true)]
    [InlineData(240, true)]
    [InlineData(241, false)]
    [InlineData(-1, false)]
    public void A_form_holds_for_four_hours(int minutes, bool holds) =>
        Assert.Equal(holds, FormToken.Holds(Key, "a@x", FormToken.Make(Key, "a@x", Now), Now.AddMinutes(minutes)));

    [Fact]
    public void A_form_holds_for_the_one_it_was_given_to_and_by_our_key_alone()
    {
        var token = FormToken.Make(Key, "a@x", Now);
        Assert.False(FormToken.Holds(Key, "b@x", token, Now));
        Assert.False(FormToken.Holds("another key of ours", "a@x", token, Now));
        foreach (var other in new[] { null, "", ".", "1.", token + "0", token[..^1], token.Replace('.', ','), "-" + token,
            $"{Now.ToUnixTimeSeconds() / 60 + 1}{token[token.IndexOf('.')..]}", token + ".x" })
            Assert.False(FormToken.Holds(Key, "a@x", other, Now), other);
    }

    [Theory]
    [InlineData(-601, false)]
    [InlineData(-600, true)]
    [InlineData(0, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void A_signature_holds_within_its_window(int seconds, bool holds)
    {
        var (key, sign) = Signer();
        var stamp = Now.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal(holds, EventSignature.Holds(key, sign(stamp, "[]"), stamp, "[]"u8, Now));
    }

    [Fact]
    public void A_signature_of_anything_else_does_not_hold()
    {
        var (key, sign) = Signer();
        var (otherKey, _) = Signer();
        var stamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var good = sign(stamp, "[]");
        Assert.True(EventSignature.Holds(key, good, stamp, "[]"u8, Now));
        Assert.False(EventSignature.Holds(key, good, stamp, "[ ]"u8, Now));
        Assert.False(EventSignature.Holds(key, good, (Now.ToUnixTimeSeconds() + 1).ToString(CultureInfo.InvariantCulture), "[]"u8, Now));
        Assert.False(EventSignature.Holds(otherKey, good, stamp, "[]"u8, Now));
        Assert.False(EventSignature.Holds("", good, stamp, "[]"u8, Now));
        foreach (var broken in new[] { null, "", "x", "AAAA", good + "AAAA", good[4..] })
            Assert.False(EventSignature.Holds(key, broken, stamp, "[]"u8, Now), broken);
        foreach (var broken in new[] { null, "", "x", "-1", " " + stamp, stamp + "0", "1e9" })
            Assert.False(EventSignature.Holds(key, good, broken, "[]"u8, Now), broken);
    }

    /// <summary>A key and signer like those of the service's own helper: ECDSA P-256, SHA-256, DER.</summary>
    internal static (string Key, Func<string, string, string> Sign) Signer()
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (Convert.ToBase64String(pair.ExportSubjectPublicKeyInfo()),
            (stamp, body) => Convert.ToBase64String(
                pair.SignData(Encoding.UTF8.GetBytes(stamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
    }

    [Theory]
    [InlineData("processed", "", MailFate.Taken, false, "processed")]
    [InlineData("delivered", "", MailFate.Taken, true, "delivered")]
    [InlineData("deferred", "", MailFate.Taken, false, "deferred")]
    [InlineData("bounce", "bounce", MailFate.Unreached, false, "bounce 5.1.1")]
    [InlineData("bounce", "blocked", MailFate.Unreached, false, "blocked 5.1.1")]
    [InlineData("dropped", "", MailFate.Dropped, false, "dropped 5.1.1")]
    public void An_event_says_what_became_of_a_mail(string word, string type, MailFate fate, bool delivery, string said)
    {
        var status = fate == MailFate.Taken ? "" : "5.1.1 <王小明@x>";
        var json =
            $$"""[{"event":"{{word}}","type":"{{type}}","status":"{{status}}","email":"A@X.example","timestamp":1535764800,"night":"2018-09-01","notice":"k|1","reason":"550 user a@x unknown"},{"event":"group_x","night":"n","notice":"k"},{"event":"bounce"},1]""";
        Assert.Equal(new MailEvent("2018-09-01", "k|1", "a@x.example", fate, said, DateTimeOffset.FromUnixTimeSeconds(1535764800),
            delivery), Assert.Single(MailEvent.In(Encoding.UTF8.GetBytes(json))));
    }

    [Theory]
    [InlineData("差勤.csv", "差勤_20180901T093012_0123abcd.csv")]
    [InlineData("../../roster/roster.csv", "roster_20180901T093012_0123abcd.csv")]
    [InlineData("C:\\temp\\a b.XLSX", "ab_20180901T093012_0123abcd.xlsx")]
    [InlineData("hours_delta.csv", "hours_delta_20180901T093012_0123abcd.csv")]
    [InlineData("%2e%2e%2f", "2e2e2f_20180901T093012_0123abcd")]
    [InlineData("..", "upload_20180901T093012_0123abcd")]
    [InlineData("a\r\nX.csv", "aX_20180901T093012_0123abcd.csv")]
    [InlineData("<script>.csv", "script_20180901T093012_0123abcd.csv")]
    [InlineData("ｒｏｓｔｅｒ.csv", "roster_20180901T093012_0123abcd.csv")]
    public void An_upload_is_laid_down_under_a_harmless_name_of_its_own(string name, string stored) =>
        Assert.Equal(stored, UploadName.Of(name, new DateTime(2018, 9, 1, 9, 30, 12), "0123abcdef"));

    [Fact]
    public void A_long_name_keeps_that_it_is_a_delta() =>
        Assert.Contains("_delta_2018", UploadName.Of(new string('a', 90) + "_delta.csv", new DateTime(2018, 9, 1), "0123abcdef"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Counts_of_a_pack_are_those_of_its_list()
    {
        var list = "\uFEFF檔名,筆數,SHA-256\r\n敘獎建議名冊.csv,12,ab\r\n,3,\r\nx,y,z\r\nz\r\n\"退件/a,\"\"b\"\".csv\",7,c\r\nl,123456789012,\r\n"
            + "m,12345678901,\r\n";
        var counts = await PackCounts.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), CancellationToken.None);
        Assert.Equal(("12", "7", "12345678901"), (counts["397090000A/敘獎建議名冊.csv"], counts["NORTH/退件/a,\"b\".csv"], counts["NORTH/m"]));
        Assert.All(["檔名", "x", "z", "l", "", "a,\"b\".csv"], name => Assert.Null(counts["NORTH/" + name]));
    }

    [Theory]
    [InlineData("/results", "")]
    [InlineData("/results/", "")]
    [InlineData("/results/2018-09-01/a", "2018-09-01/a")]
    [InlineData("/resultsx", null)]
    [InlineData("/Results", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_page_is_known_by_its_whole_name(string? path, string? behind) =>
        Assert.Equal(behind, PagePaths.Behind(PagePaths.Results, path));
}
