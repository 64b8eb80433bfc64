using System.Text;
using LearningHours.Evaluation;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Results;
using LearningHours.Tests.Core.Feeds;

namespace LearningHours.Tests.Core.Results;

/// <summary>
/// Nothing that anybody wrote into an export runs as a formula when staff open one of our files, and a reject file that is delivered again
/// says what its source said.
/// </summary>
public sealed class FormulaGuardTests
{
    private const string Header = "員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,職等,電子郵件\r\n";
    private const string BadId = "A123456788", GoodId = "A123456789";

    public static TheoryData<string> Signs => ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"];

    [Theory]
    [MemberData(nameof(Signs))]
    public void A_cell_that_begins_like_a_formula_is_guarded_and_only_there(string sign)
    {
        Assert.True(Runs(sign));
        Assert.True(Runs(sign + "1"));
        Assert.True(Runs("'" + sign + "1"));
        Assert.False(Runs("1" + sign));
        Assert.False(Runs("'1" + sign));
    }

    [Theory]
    [InlineData("'")]
    [InlineData("王小明")]
    [InlineData("￥1")]
    [InlineData("—")]
    [InlineData("'x")]
    public void An_ordinary_cell_stays_as_it_is(string cell) => Assert.False(Runs(cell));

    [Theory]
    [InlineData("utf-8", "=1+1", "＝HYPERLINK(\"\"x\"\")", "@x", "\"-a,=b\"", "'=x")]
    [InlineData("utf-8", "\"\tx\"", "\"\nx\"", "''@", "\"'=\"\"\"", "﹫x")]
    [InlineData("big5", "=1+1", "＝x", "＠許", "\"＋a,－b\"", "'＝功")]
    [InlineData("big5", "許@", "乙=", "-蓋", "﹦x", "'''=")]
    [InlineData("utf-16", "=1+1", "＝x", "@許", "\"-a,=b\"", "﹢﹣")]
    public void A_reject_file_runs_nothing_and_comes_back_as_its_source_was(string named, string name, string unit, string title,
        string grade, string mail)
    {
        var encoding = named == "big5" ? CodePagesEncodingProvider.Instance.GetEncoding(950)! : Encoding.GetEncoding(named);
        byte[] Bytes(string text) => [.. named == "utf-16" ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        string Source(string id) => $"{Header}E1,{id},{name},397000000A,{unit},{title},編制內,{grade},{mail}\r\n";
        var expected = new FeedNight().Add("roster/r.csv", Bytes(Source(GoodId))).Read().Facts.Employees.Single().Services[0];

        using var output = new MemoryStream();
        RejectFile.Write(new FeedNight().Add("roster/r.csv", Bytes(Source(BadId))).Read().Rejected.Single(), output);
        var rejects = encoding.GetString(output.ToArray()).TrimStart('\uFEFF');
        Assert.All(CellsOf(rejects), cell => Assert.False(cell.Length > 0 && "=+-@\t＝＋－＠﹦﹢﹣﹫−".Contains(cell[0]), cell));

        var again = new FeedNight().Add("roster/r.csv", Bytes(rejects.Replace(BadId, GoodId))).Read();
        var back = again.Facts.Employees.Single().Services[0];
        Assert.Equal(expected with { Source = back.Source }, back);
        Assert.DoesNotContain(again.Warnings, w => w.Code.EndsWith("COLUMNS", StringComparison.Ordinal));

        // Rejected again, it still says the same.
        using var twice = new MemoryStream();
        RejectFile.Write(new FeedNight().Add("roster/r.csv", Bytes(rejects)).Read().Rejected.Single(), twice);
        var third = new FeedNight().Add("roster/r.csv",
            Bytes(encoding.GetString(twice.ToArray()).TrimStart('\uFEFF').Replace(BadId, GoodId)))
                .Read().Facts.Employees.Single().Services[0];
        Assert.Equal(expected with { Source = third.Source }, third);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp950")]
    public void Whatever_a_row_holds_it_comes_back_as_it_stood(string named)
    {
        var encoding = named == "cp950" ? CodePagesEncodingProvider.Instance.GetEncoding(950)! : Encoding.UTF8;
        var random = new Random(20181231);
        string[] pieces = ["=", "+", "-", "@", "'", "\"", ",", ",", "\t", "a", "＝", "－", "許"];
        for (var i = 0; i < 2000; i++)
        {
            var row = encoding.GetBytes("x,"
                + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])));
            var receipt = new FileReceipt(FeedKind.Roster, "roster/r.csv", "", 0, named, 1, 0, 1, 0);
            var problem = new RowProblem(0, 2, "姓名", "=1", "R", "＝", "@");
            using var output = new MemoryStream();
            RejectFile.Write(new RejectedFile(receipt, encoding.GetBytes("許功蓋," + Header), [new RejectedRow(problem, row)]), output);
            var again = new FeedNight().Add("roster/r.csv", output.ToArray()).Read().Rejected.Single().Rows;
            Assert.Equal(Convert.ToHexString(row), Convert.ToHexString(again[0].Raw.AsSpan()[^row.Length..]));
        }
    }

    private static bool Runs(string cell)
    {
        using var output = new MemoryStream();
        using (var csv = new DecisionsCsv(output))
            csv.Add(SampleNight.Row(SampleNight.Renumbered(SampleNight.Person(1, "王小明"), cell), SampleNight.Leave,
                Verdict.Missed));
        return Encoding.UTF8.GetString(output.ToArray()).Contains($"comp-leave,'{cell},", StringComparison.Ordinal);
    }

    /// <summary>The cells of a CSV text as any program would split it.</summary>
    private static List<string> CellsOf(string csv)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in csv)
        {
            if (c == '"') quoted = !quoted;
            if (c == '"' && !(quoted && cell.Length > 0)) continue;
            if (quoted || c is not (',' or '\r' or '\n')) cell.Append(c);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
