using System.Security.Cryptography;
using System.Text;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>
/// A CSV file or page in a ZIP archive is read like a file; an unreadable one is a rejected row and a warning, never a crash.
/// </summary>
public sealed class ArchiveTests
{
    private const string Header = "清單,課程名稱\n";

    private static NightFacts Read(byte[] bytes, string path = "lists/a.zip") => new FeedNight().Add(path, bytes).Read();

    [Theory]
    [InlineData("lists/a.zip")]
    [InlineData("lists/a.csv")]
    public void An_archive_of_one_csv_is_that_csv_in_its_own_encoding(string path)
    {
        var zip = Archive.Of(("__MACOSX/._名單.csv", [1]), ("資料/", []), ("資料/名單.csv", FeedNight.Big5(Header + "x,許功蓋\nx,\n,乙\n")));
        var night = Read(zip, path);
        Assert.Equal("許功蓋", Assert.Single(night.Facts.Lists["x"]).Title);
        var receipt = night.Receipt(path);
        Assert.Equal(("cp950", 3, 1, 2), (receipt.Encoding, receipt.Rows, receipt.Accepted, receipt.Rejected));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(zip)), zip.Length), (receipt.Sha256, (int)receipt.Bytes));
        Assert.Equal(FeedNight.Big5(",乙"), night.Rejected[0].Rows[1].Raw);
    }

    [Fact]
    public void An_archive_may_hold_a_page() =>
        Assert.Equal("甲", Assert.Single(
            Read(Archive.Of(("a.xls", Encoding.UTF8.GetBytes("<table><tr><td>清單<td>課程名稱<tr><td>x<td>甲</table>")))).Facts.Lists["x"]).Title);

    [Fact]
    public void Rows_that_contradict_each_other_come_back_from_an_archive_too()
    {
        var night = Read(Archive.Of(("a.csv", Encoding.UTF8.GetBytes("課程代碼,課程名稱\nA1,甲\nA1,乙\n"))), "courses/a.zip");
        Assert.Equal(["A1,甲", "A1,乙"], night.Rejected.Single().Rows.Select(r => Encoding.UTF8.GetString(r.Raw)));
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "nothing inside", Archive.Of() },
        { "nothing but what systems leave", Archive.Of((".DS_Store", [1]), ("__MACOSX/._a.csv", [1])) },
        { "nothing inside the one inside", Archive.Of(("a.zip", Archive.Of())) },
        { "no end", Archive.Of(("a.csv", Encoding.UTF8.GetBytes(Header)))[..60] },
        { "a head and nothing else", "PK\u0003\u0004"u8.ToArray() },
        { "a workbook without a sheet", Archive.Of(("xl/workbook.xml", "<workbook/>"u8.ToArray())) },
        { "a workbook that is no xml", Archive.Of(("xl/workbook.xml", "work"u8.ToArray())) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_one_rejected_row(string what, byte[] bytes)
    {
        var night = Read(bytes);
        Assert.Equal("L-FILE", night.OnlyProblem().Code);
        Assert.Equal((1, 0, 1), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
        Assert.Equal(["L-ABSENT", "L-FILE"], night.Warnings.Select(static w => w.Code));
        Assert.Equal(64, night.Receipts[0].Sha256.Length);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void The_old_excel_format_is_named_and_how_to_save_it_anew()
    {
        var night = Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "lists/a.xls");
        Assert.Equal("L-OLD-EXCEL", night.OnlyProblem().Code);
        Assert.Contains(".xlsx", night.OnlyProblem().Remedy);
        Assert.Equal(520, night.Receipts[0].Bytes);
    }

    [Fact]
    public void A_damaged_archive_is_refused_whole_because_its_damage_may_read_like_text()
    {
        var rows = new StringBuilder(Header);
        for (var i = 0L; i < 20_000; i++)
            rows.Append("x,").Append((i * 2654435761L % 1_000_003).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(
                '\n');
        var zip = Archive.Of(("a.csv", Encoding.UTF8.GetBytes(rows.ToString())));
        Assert.Equal(19_999, Read(zip).Receipts[0].Accepted + Read(zip).Receipts[0].Duplicate - 1);
        zip.AsSpan(zip.Length * 3 / 4, 64).Fill(0xFF);
        Assert.Equal(["L-FILE"], Read(zip).Codes("lists/a.zip"));
    }
}
