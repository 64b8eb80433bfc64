using System.Text;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tests.House;

namespace LearningHours.Tests.Core.Results;

public class DecisionsCsvTests
{
    private const string Header =
        "plan,entitlement,employee,agency,verdict,amount,unit,completed_on,apply_by,use_by,first_lapse,last_usable_day\r\n";

    [Fact]
    public void The_file_starts_with_a_BOM_and_the_header_of_the_contract()
    {
        var bytes = Bytes();
        Assert.Equal<byte[]>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(Header, Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public void An_eligible_row_has_every_column_that_applies() =>
        Assert.Equal("kaohsiung-107,comp-leave,E001,397010000A,eligible,4,hours,2018-08-31,,2019-02-28,2019-02-28,2019-02-27\r\n",
            Body(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"))));

    [Theory]
    [InlineData(Verdict.NotYet, "notYet")]
    [InlineData(Verdict.Missed, "missed")]
    [InlineData(Verdict.Unknown, "unknown")]
    [InlineData(Verdict.Excluded, "excluded")]
    public void Of_any_other_verdict_all_later_columns_are_empty(Verdict verdict, string word) =>
        Assert.Equal($"kaohsiung-107,comp-leave,E001,397010000A,{word},,,,,,,\r\n",
            Body(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"))
                with
            { Verdict = verdict, Reward = new Reward { Amount = 4, Unit = Unit.Hours, ApplyBy = SampleNight.AsOf } }));

    [Theory]
    [InlineData("4.00", "4")]
    [InlineData("0.50", "0.5")]
    [InlineData("12", "12")]
    [InlineData("0", "0")]
    public void Amounts_have_no_trailing_zeros(string amount, string printed) =>
        Assert.Contains($",eligible,{printed},hours,",
            Body(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"),
                decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Unit.Commendation, "嘉獎")]
    [InlineData(Unit.Merit, "記功")]
    [InlineData(Unit.Hours, "hours")]
    [InlineData(Unit.Ticket, "ticket")]
    [InlineData(Unit.Seat, "seat")]
    [InlineData(Unit.None, "")]
    public void Units_are_the_words_of_the_contract(Unit unit, string word) =>
        Assert.Contains($",eligible,4,{word},",
            Body(SampleNight.EligibleLeave(SampleNight.Person(1, "王小明")).Rewarded(r => r with { Unit = unit })), StringComparison.Ordinal);

    [Theory]
    [InlineData("A,1", "\"A,1\"")]
    [InlineData("A\"1", "\"A\"\"1\"")]
    [InlineData("A\r\n1", "\"A\r\n1\"")]
    [InlineData("=1", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("@1", "'@1")]
    [InlineData("\t1", "'\t1")]
    [InlineData("-1,2", "\"'-1,2\"")]
    [InlineData("許功蓋", "許功蓋")]
    public void Cells_are_quoted_only_where_needed_and_none_runs_as_a_formula(string number, string cell) =>
        Assert.StartsWith($"kaohsiung-107,comp-leave,{cell},397010000A,",
            Body(SampleNight.EligibleLeave(SampleNight.Renumbered(SampleNight.Person(1, "王小明"), number))), StringComparison.Ordinal);

    [Fact]
    public void A_cell_longer_than_the_buffer_is_written_whole()
    {
        var number = new string('\"', 200_000);
        Assert.Contains($"\"{new string('\"', 400_000)}\"",
            Body(SampleNight.EligibleLeave(SampleNight.Renumbered(SampleNight.Person(1, "王小明"), number))), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_rows_allocates_nothing()
    {
        var decision = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"));
        using var csv = new DecisionsCsv(Stream.Null);
        for (var i = 0; i < 2000; i++) csv.Add(decision);
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var i = 0; i < 10_000; i++) csv.Add(decision);
        }));
    }

    private static string Body(params Decision[] decisions) => Encoding.UTF8.GetString(Bytes(decisions)[3..])[Header.Length..];

    private static byte[] Bytes(params Decision[] decisions)
    {
        var stream = new MemoryStream();
        using (var csv = new DecisionsCsv(stream)) foreach (var decision in decisions) csv.Add(decision);
        return stream.ToArray();
    }
}
