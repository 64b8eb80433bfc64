using System.Text;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds.Sources;

/// <summary>Pages with a table that exporters serve as <c>.xls</c>.</summary>
public sealed class HtmlTableTests
{
    private const string Head =
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta "
        + "charset=\"big5\"><style>td{mso-number-format:\"\\@\"}</style></head><body><!-- <td>x</td> -->";
    private const string Title = "<table border=1><tr><td colspan='2'>清單 名冊</td></tr>";
    private const string Names = "<tr><th>清單</th><th nowrap>課程<br>名稱</th></tr>\r\n";

    private static NightFacts Read(string text, Encoding? encoding = null, string path = "lists/a.xls") =>
        new FeedNight().Add(path, [.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)]).Read();

    private static string Titles(NightFacts night) => string.Join('|', night.Facts.Lists["x"].Select(l => l.Title));

    [Theory]
    [InlineData("big5", "cp950")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    public void A_page_is_read_in_its_encoding_and_rejected_rows_come_back_in_it(string name, string detected)
    {
        var encoding = name == "big5" ? CodePagesEncodingProvider.Instance.GetEncoding(950)! : Encoding.GetEncoding(name);
        var night = Read(Head + Title + Names
            + "<tr><td>x</td><td class=xl24>許功蓋&nbsp;&amp;餐<b>飲</b></td></tr><tr><td>x</td><td></td></tr></table></body></html>", encoding);
        Assert.Equal("許功蓋 &餐飲", Titles(night));
        Assert.Equal((detected, 2, 1, 1),
            (night.Receipts[0].Encoding, night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
        Assert.Equal(4, night.OnlyProblem().Line);
        Assert.Equal(encoding.GetBytes("x,"), night.Rejected.Single().Rows.Single().Raw);
        Assert.Equal(encoding.GetBytes("清單,課程 名稱"), night.Rejected.Single().Header);
    }

    [Theory]
    [InlineData("<TR><TD>x<TD>甲<TR><TD>x<TD>乙</TABLE>", "甲|乙")]
    [InlineData("<tr><td rowspan=2>x</td><td>甲</td></tr><tr><td>乙</td></tr></table>", "甲|乙")]
    [InlineData("<tr><td>x</td><td> 甲\r\n  乙\t丙 </td></tr></table>", "甲 乙 丙")]
    [InlineData("<tr><td>x</td><td title=\"a>b\">甲&#20057;&lt;&copy;&x</td></tr></table>", "甲乙<©&x")]
    [InlineData("<tr><td>x</td><td>a,\"b\"</td></tr></table>", "a,\"b\"")]
    [InlineData("<tr><td></td><td>&nbsp;</td></tr><tr><td>x</td><td>甲</td></tr></table>", "甲")]
    [InlineData("<tr></tr><tr><td>x</td><td>甲</td></tr></table><table><tr><td>x</td><td>乙</td></tr></table>", "甲|乙")]
    [InlineData("<tr><td>x</td><td><script>var a = '<td>';</script>甲</td></tr></table>", "甲")]
    [InlineData("<tr><td>x</td><td>甲</td>", "甲")]
    [InlineData("<tr><td rowspan=9>x</td><td>甲</td></tr></table><table><tr><td>x</td><td>乙</td></tr></table>", "甲|乙")]
    [InlineData("<tr><td rowspan=9>x</td><td>甲</td></tr><table><tr><td>x</td><td>乙</td></tr></table>", "甲|乙")]
    [InlineData("<tbody><tr><td rowspan=9>x<td>甲<tbody><tr><td>x<td>乙</tbody><tr><td>x<td>丙</table>", "甲|乙|丙")]
    [InlineData("<thead><tr><td rowspan=9>x<td>甲</thead><tr><td>x<td>乙</table>", "甲|乙")]
    [InlineData("<tr><td rowspan=2>x</td><td rowspan=3>甲</td></tr><tr></tr><tr><td>x</td></tr><tr><td>x</td><td>乙</td></tr>", "甲|乙")]
    [InlineData("<tr><td>x<td rowspan=2>甲</tr><tr><td colspan=2>x</tr><tr><td>x<td>乙</table>", "甲|乙", 1)]
    [InlineData("<tr><td>x<td rowspan=3>甲</tr><tr><td colspan=2 rowspan=2>x</tr><tr></tr><tr><td>x<td>乙</table>", "甲|乙", 2)]
    public void Tables_are_read_as_browsers_read_them(string rows, string titles, int rejected = 0) =>
        Assert.Equal((titles, rejected), (Titles(Read(Title + Names + rows)), Read(Title + Names + rows).Receipts[0].Rejected));

    [Theory]
    [InlineData("<tr></tr>")]
    [InlineData("<tr><td></td></tr>")]
    [InlineData("<tr><td>x</td></tr>")]
    public void A_cell_that_spans_down_past_a_row_with_too_few_cells_ends_where_it_says(string shortRow)
    {
        var night = Read(Title + "<tr><td>清單<td>課程代碼<td>課程名稱</tr><tr><td>x<td>A1<td rowspan=2>甲</tr>" + shortRow
            + "<tr><td>x<td>A2<td>乙</tr></table>");
        var list = night.Facts.Lists["x"].Select(static l => (l.Code, l.Title)).ToList();
        Assert.Contains(("A1", "甲"), list);
        Assert.Contains(("A2", "乙"), list);
        Assert.DoesNotContain(("A2", "甲"), list);
        Assert.Equal((3, 3), (night.Receipts[0].Rows, night.Receipts[0].Accepted + night.Receipts[0].Rejected));
    }

    [Fact]
    public void A_row_that_is_cut_is_not_filled_up_by_cells_that_span_down()
    {
        var night = Read(Title + "<tr><td>清單<td>課程代碼<td>課程名稱</tr><tr><td>x<td>A1<td rowspan=2>甲</tr><tr><td>x");
        Assert.Equal(("甲", "L-CUT"), (Titles(night), night.OnlyProblem().Code));
    }

    [Fact]
    public void A_cell_spans_down_as_far_as_it_says()
    {
        var rows = string.Concat(Enumerable.Range(1, 2_499).Select(static i => $"<tr><td>{i}"));
        var night = Read($"{Title}{Names}<tr><td rowspan=2500>x<td>0{rows}<tr><td>y<td>甲</table>");
        Assert.Equal((2_500, 0), (night.Facts.Lists["x"].Count(), night.Receipts[0].Rejected));
        Assert.Equal("甲", Assert.Single(night.Facts.Lists["y"]).Title);
    }

    [Fact]
    public void A_row_that_is_cut_is_rejected_with_its_own_code()
    {
        var night = Read(Title + Names + "<tr><td>x</td><td>甲</td></tr><tr><td>x");
        Assert.Equal(("甲", "L-CUT"), (Titles(night), night.OnlyProblem().Code));
    }

    [Theory]
    [InlineData("<!-- ")]
    [InlineData("<script>")]
    public void A_comment_that_never_ends_does_not_swallow_rows_in_silence(string open)
    {
        var night = Read(Title + Names + "<tr><td>x</td><td>甲</td></tr>" + open + "<tr><td>x</td><td>乙</td></tr>");
        Assert.Equal(("甲", "L-FILE"), (Titles(night), night.OnlyProblem().Code));
    }

    [Fact]
    public void A_cell_without_an_end_costs_one_row()
    {
        var night = Read(Title + Names + $"<tr><td>x</td><td>{new string('長', 1_500_000)}</td></tr><tr><td>x</td><td>甲</td></tr></table>");
        Assert.Equal(("甲", "L-LONG"), (Titles(night), night.OnlyProblem().Code));
    }

    [Fact]
    public void A_csv_whose_first_cell_looks_like_a_tag_stays_a_csv() =>
        Assert.Equal("甲", Titles(Read("<匯出>,\n清單,課程名稱\nx,甲\n", path: "lists/a.csv")));
}
