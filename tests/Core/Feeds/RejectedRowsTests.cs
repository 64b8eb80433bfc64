using System.Text;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>
/// Contract section 3: a rejected row is returned in the encoding of its file, preceded by the place, the value, the reason and the remedy.
/// </summary>
public sealed class RejectedRowsTests
{
    private const string Header = "身分證字號,課程名稱,上課起,上課迄,通過狀態,認證時數\r\n";
    private const string Good = "A123456789,甲,2018-02-11 13:18,2018-02-13 12:05,已通過,1\r\n";
    private const string BadTime = "A123456789,\"許功蓋,碁\",107年2月30日 13:18,2018-02-13 12:05,已通過,1\r\n";
    private const string BadId = "A123456788,乙,2018-02-11 13:18,2018-02-13 12:05,已通過,1\r\n";
    private const string Short = "A123456789,丙\r\n";

    [Theory]
    [InlineData("big5", false)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    public void Rejected_rows_come_back_byte_for_byte_with_the_reason_in_front(string name, bool mark)
    {
        var encoding = name == "big5" ? CodePagesEncodingProvider.Instance.GetEncoding(950)! : Encoding.GetEncoding(name);
        var night = FeedNight.WithRoster()
            .Add("hours/a.csv", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Header + Good + BadTime + BadId + Short)])
            .Read();
        using var output = new MemoryStream();
        RejectFile.Write(night.Rejected.Single(), output);
        var text = encoding.GetString(output.ToArray());
        if (name != "big5") Assert.StartsWith("\uFEFF", text);

        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("行號,欄位,原值,代碼,說明,建議," + Header.TrimEnd(), lines[0]);
        Assert.StartsWith("3,上課起,107年2月30日 13:18,H-TIME,日期時間無法辨識。,", lines[1]);
        Assert.EndsWith("," + BadTime.TrimEnd(), lines[1]);
        Assert.StartsWith("4,身分證字號,A123456788,H-ID-CHECKSUM,身分證字號檢查碼不符。,", lines[2]);
        Assert.EndsWith("," + BadId.TrimEnd(), lines[2]);
        Assert.StartsWith("5,,,H-FIELDS-FEW,", lines[3]);
        Assert.EndsWith("," + Short.TrimEnd(), lines[3]);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Files_of_one_night_may_be_of_every_encoding_and_form()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        string Of(string title) => Header + Good.Replace("甲", title);
        var night = FeedNight.WithRoster()
            .Add("hours/1.csv", Encoding.UTF8.GetBytes(Of("一")))
            .Add("hours/2.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Of("二"))])
            .Add("hours/3.csv", big5.GetBytes(Of("三")))
            .Add("hours/4.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Of("四"))])
            .Add("hours/5.csv", Encoding.BigEndianUnicode.GetBytes(Of("五").Replace("\r\n", "\r")))
            .Add("hours/6.xls", Encoding.UTF8.GetBytes(
                "<table><tr><td>" + Of("六").Replace("\r\n", "</tr><tr><td>").Replace(",", "</td><td>") + "</table>"))
            .Add("hours/7.zip", Sources.Archive.Of(("七.csv", big5.GetBytes(Of("七")))))
            .Add("hours/8.csv", [])
            .Add("hours/9.csv", Header).Read();
        Assert.Equal("一七三二五六四", string.Concat(night.RecordsOf("E1").Select(r => night.CourseOf(r).Title).Order(StringComparer.Ordinal)));
        Assert.Empty(night.Rejected);
        Assert.All(night.Receipts, r => Assert.Equal(r.Rows, r.Accepted + r.Rejected + r.Duplicate));
    }
}
