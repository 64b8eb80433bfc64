using System.Text;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Tests.Core.Results;

public class RejectFileTests
{
    private static readonly Encoding Cp950 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
    private static readonly RowProblem Problem = new(0, 7, "認證時數", "x,y", "HOURS", "時數不是數字", "請改為數字");

    public static TheoryData<string, string> Encodings =>
        new() { { "utf-8", "utf-8" }, { "utf-16", "utf-16LE" }, { "utf-16be", "utf-16BE" }, { "cp950", "cp950" } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Rows_stay_in_the_source_encoding_with_six_columns_in_front(string named, string actual)
    {
        var encoding = EncodingOf(actual);
        var written = Write(named, encoding.GetBytes("姓名,套餐\r\n"), encoding.GetBytes("許功蓋,餐\r\n"));
        Assert.Equal((named == "cp950" ? "" : "\uFEFF")
            + "行號,欄位,原值,代碼,說明,建議,姓名,套餐\r\n7,認證時數,\"x,y\",HOURS,時數不是數字,請改為數字（格式：./run formats hours）,許功蓋,餐\r\n",
                encoding.GetString(written));
    }

    [Theory]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("utf-16", "utf-16LE", true)]
    [InlineData("utf-16", "utf-16LE", false)]
    [InlineData("utf-16be", "utf-16BE", true)]
    public void A_Unicode_file_starts_with_one_byte_order_mark(string named, string actual, bool marked)
    {
        var encoding = EncodingOf(actual);
        var written = encoding.GetString(
            Write(named, [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("姓名\r\n")], encoding.GetBytes("王小明\r\n")));
        Assert.StartsWith("\uFEFF行號,欄位,原值,代碼,說明,建議,姓名\r\n7,", written, StringComparison.Ordinal);
        Assert.Equal(0, written.LastIndexOf('\uFEFF'));
    }

    [Fact]
    public void Bytes_that_are_no_text_stand_as_they_stood()
    {
        byte[] raw = [0xFF, 0x80, (byte)',', 0x00, 0xC3];
        Assert.EndsWith(Convert.ToHexString([.. raw, (byte)'\n']), Convert.ToHexString(Write("utf-8", "a,b\n"u8.ToArray(), raw)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_row_without_a_line_end_gets_the_headers()
    {
        var written = Encoding.UTF8.GetString(Write("utf-8", "a\n"u8.ToArray(), "1"u8.ToArray(), "2\n"u8.ToArray()));
        Assert.Equal(3, written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain('\r', written);
    }

    [Fact]
    public void What_cp950_lacks_is_said_to_be_lacking()
    {
        var file = File("cp950", Cp950.GetBytes("a\r\n"), [new RejectedRow(Problem with { Value = "犇" }, "1\r\n"u8.ToArray())]);
        var stream = new MemoryStream();
        RejectFile.Write(file, stream);
        Assert.Contains(",□,", Cp950.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    private static Encoding EncodingOf(string name) => name == "cp950" ? Cp950 : Encoding.GetEncoding(name);

    private static byte[] Write(string encoding, byte[] header, params byte[][] rows)
    {
        var stream = new MemoryStream();
        RejectFile.Write(File(encoding, header, [.. rows.Select(raw => new RejectedRow(Problem, raw))]), stream);
        return stream.ToArray();
    }

    private static RejectedFile File(string encoding, byte[] header, IReadOnlyList<RejectedRow> rows) =>
        new(new FileReceipt(FeedKind.Hours, "hours/a.csv", "00", 1, encoding, 1, 0, 1, 0), header, rows);
}
