using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

public class DecisionRowTests
{
    private static readonly Decision Leave = SampleNight.EligibleLeave(SampleNight.Person(1, "王小明"));

    [Fact]
    public void A_row_has_the_cells_of_the_csv_and_the_keys_of_the_table()
    {
        var row = DecisionRow.Of(Leave);
        Assert.Equal(new DecisionRow("kaohsiung-107", "comp-leave", "E001", "397010000A", "eligible", "4", "hours", "2018-08-31", "",
            "2019-02-28", "2019-02-28", "2019-02-27", row.FindingHash), row);
        Assert.Equal(("kaohsiung-107|397010000A", "E001|comp-leave"), (row.PartitionKey, row.RowKey));
        Assert.Equal((Verdict.Eligible, Unit.Hours, 4m), (row.ReadVerdict(), row.ReadUnit(), row.ReadAmount()));
    }

    [Fact]
    public void A_word_of_another_version_is_not_taken_for_a_verdict() =>
        Assert.Null((DecisionRow.Of(Leave) with { Verdict = "granted" }).ReadVerdict());

    [Fact]
    public void The_hash_follows_the_reason_and_not_the_place_where_the_fact_was_read()
    {
        var record = new FindingRecord("社會安定計畫", default, SampleNight.Time("2018-02-13 12:05:22"), new FactSource("hours/a.csv", 7), null);
        var hash = Hash(Leave.Finding! with { Records = [record] });
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Hash(Leave.Finding! with { Records = [record with { Source = new FactSource("hours/b.csv", 9) }] }));
        Assert.NotEqual(hash, Hash(Leave.Finding! with { Records = [record with { To = SampleNight.Time("2018-02-13 12:05:23") }] }));
        Assert.NotEqual(hash, Hash(Leave.Finding! with { Records = [record], Observed = "9門" }));
        Assert.NotEqual(hash, Hash(Leave.Finding! with { Records = [record], Children = [Leave.Finding!] }));
    }

    [Fact]
    public void A_changed_reason_is_a_changed_decision_and_the_same_reason_is_none()
    {
        var before = DecisionRow.Of(Leave);
        Assert.False(new DecisionChange(Leave, DecisionRow.Of(Leave with { Finding = Leave.Finding! with { } }), before).IsChanged);
        Assert.True(new DecisionChange(Leave, DecisionRow.Of(Leave with { Finding = Leave.Finding! with { Observed = "" } }),
            before).IsChanged);
        Assert.True(new DecisionChange(Leave, before, null).IsChanged);
    }

    [Fact]
    public void Without_a_tree_there_is_no_hash() => Assert.Equal("", DecisionRow.Of(Leave with { Finding = null }).FindingHash);

    private static string Hash(Finding finding) => DecisionRow.Of(Leave with { Finding = finding }).FindingHash;
}
