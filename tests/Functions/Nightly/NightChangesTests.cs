using LearningHours.Evaluation;
using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Tests.Core.Results;
using LearningHours.Tests.Functions.Storage;

namespace LearningHours.Tests.Functions.Nightly;

/// <summary>What tonight changes compared with the table, for every state that a person's rows may have there.</summary>
public sealed class NightChangesTests
{
    private const string Here = "397010000A", There = "397020000A";
    private static readonly RunId Tonight = new(new DateOnly(2018, 9, 5), 1);

    [Fact]
    public async Task What_tonight_says_too_is_not_written()
    {
        var tonight = Of(1, Verdict.Eligible);
        var (change, writes, gone) = await CompareAsync(tonight, [Row(tonight, "2018-09-01|001")]);
        Assert.False(change.IsChanged);
        Assert.Equal("2018-09-01|001", change.Since);
        Assert.Empty(writes);
        Assert.Empty(gone);
    }

    [Fact]
    public async Task A_changed_reason_alone_is_written_and_keeps_what_stood()
    {
        var tonight = Of(1, Verdict.Eligible);
        var stood = Row(tonight with { Finding = SampleNight.Node(FindingVerdict.Met, "另一要求", "另一事實") }, "2018-09-01|001");
        var (change, writes, _) = await CompareAsync(tonight, [stood]);
        Assert.True(change.IsChanged);
        var write = Assert.Single(writes);
        Assert.Equal((stood, "2018-09-05|001"), (write.Before, write.Becomes.Run));
        Assert.NotNull(write.Replaces);
    }

    [Fact]
    public async Task Who_moved_has_changed_and_the_row_of_the_former_agency_is_left_over()
    {
        var stood = Row(Of(1, Verdict.Eligible, There), "2018-09-01|001");
        var (change, writes, gone) = await CompareAsync(Of(1, Verdict.Eligible), [stood]);
        Assert.Equal(stood.Row, change.Before);
        Assert.Equal(stood, Assert.Single(writes).Before);
        Assert.Null(writes[0].Replaces);
        Assert.Equal(stood, Assert.Single(gone).Current);
    }

    [Theory]
    [InlineData(Here, There)]
    [InlineData(There, Here)] // the table returns them in the opposite order
    public async Task Who_moved_and_came_back_is_held_against_the_newer_of_two_rows(string now, string meanwhile)
    {
        var tonight = Of(1, Verdict.Eligible, now);
        var (old, newer) = (Row(tonight, "2018-09-01|001"), Row(Of(1, Verdict.Missed, meanwhile), "2018-09-03|001"));
        var (change, writes, gone) = await CompareAsync(tonight, [old, newer]);
        Assert.Equal((newer.Row, "2018-09-03|001"), (change.Before, change.Since));
        var write = Assert.Single(writes);
        Assert.Equal((newer, true), (write.Before, write.Replaces is not null));
        Assert.Equal(newer, Assert.Single(gone).Current);
    }

    [Theory]
    [InlineData(Here, There)]
    [InlineData(There, Here)]
    public async Task An_older_row_elsewhere_changes_nothing(string now, string before)
    {
        var tonight = Of(1, Verdict.Eligible, now);
        var (change, writes, gone) = await CompareAsync(tonight,
            [Row(tonight, "2018-09-03|001"), Row(Of(1, Verdict.Missed, before), "2018-09-01|001")]);
        Assert.False(change.IsChanged);
        Assert.Empty(writes);
        Assert.Single(gone);
    }

    [Fact]
    public async Task What_an_unfinished_run_wrote_counts_for_nothing_but_stands()
    {
        var tonight = Of(1, Verdict.Eligible);
        var (finished, dead) = (Row(Of(1, Verdict.NotYet), "2018-09-01|001"), Row(tonight, "2018-09-04|001"));
        var (change, writes, _) = await CompareAsync(tonight, [dead], before: finished, unfinished: "2018-09-04|001");
        Assert.Equal(finished.Row, change.Before);
        var write = Assert.Single(writes);
        Assert.Equal((finished, "2018-09-05|001"), (write.Before, write.Becomes.Run));
    }

    [Fact]
    public async Task Who_is_gone_is_counted_by_the_guard_once_a_finished_night_knew_them()
    {
        var storage = await new TestStorage().CreateAsync();
        await storage.Decisions.WriteAsync(
            [Write(Row(Of(2, Verdict.Eligible), "2018-09-01|001")), Write(Row(Of(3, Verdict.Eligible), "2018-09-04|001"))], default);
        using var changes = new NightChanges(Tonight, new HashSet<string> { "2018-09-04|001" });
        Add(changes, Of(1, Verdict.Eligible));
        await changes.CompareAsync(storage.Decisions, [SampleNight.Kaohsiung.Id], default);
        Assert.Equal(["E002", "E003"], changes.Gone.Select(g => g.Current.Row.Employee));
        Assert.Equal(new ChangeFigures(2, 2), changes.Figures(new HashSet<string>())); // E001 is new, E002 gone; of E003 nobody heard
    }

    [Fact]
    public async Task Rows_of_a_partition_follow_each_other_and_each_transaction_is_of_one()
    {
        var storage = await new TestStorage().CreateAsync();
        using var changes = new NightChanges(Tonight, new HashSet<string>());
        foreach (var entitlement in new[] { SampleNight.Commendation, SampleNight.Leave })
            for (var n = 100; n < 350; n++)
                Add(changes, SampleNight.Row(SampleNight.Person(n, "某", n % 2 == 0 ? Here : There), entitlement, Verdict.Missed));
        await changes.CompareAsync(storage.Decisions, [SampleNight.Kaohsiung.Id], default);

        Assert.Equal([There, Here], changes.Writes.Select(w => w.Becomes.Row.Agency)
            .Aggregate(new List<string>(), (runs, a) => runs.LastOrDefault() == a ? runs : [.. runs, a]).Order().Reverse());
        await storage.Decisions.WriteAsync(changes.Writes, default);
        Assert.Equal(500, (await storage.Decisions.ReadAsync(SampleNight.Kaohsiung.Id, default)).Count);
        using var again = new NightChanges(Tonight, new HashSet<string>());
        foreach (var change in changes.Decisions) again.Add(change.Now, change.Row);
        await again.CompareAsync(storage.Decisions, [SampleNight.Kaohsiung.Id], default);
        Assert.Equal((500, 0), (again.Count, again.Changed));
    }

    private static async Task<(DecisionChange Change, IReadOnlyList<DecisionWrite> Writes,
        IReadOnlyList<StoredDecision> Gone)> CompareAsync(
        Decision tonight, DecisionVersion[] stored, DecisionVersion? before = null, params string[] unfinished)
    {
        var storage = await new TestStorage().CreateAsync();
        await storage.Decisions.WriteAsync(stored.Select(s => new DecisionWrite(s, before, null)), default);
        using var changes = new NightChanges(Tonight, unfinished.ToHashSet());
        Add(changes, tonight);
        await changes.CompareAsync(storage.Decisions, [SampleNight.Kaohsiung.Id], default);
        return (Assert.Single(changes.Decisions), [.. changes.Writes], [.. changes.Gone]);
    }

    private static void Add(NightChanges changes, Decision decision) => changes.Add(decision, DecisionRow.Of(decision));

    private static DecisionVersion Row(Decision decision, string run) => new(DecisionRow.Of(decision), run[..10], run);

    private static DecisionWrite Write(DecisionVersion version) => new(version, null, null);

    private static Decision Of(int number, Verdict verdict, string agency = Here)
    {
        var decision = SampleNight.Row(SampleNight.Person(number, "王小明", agency), SampleNight.Leave, verdict);
        return decision.Finding is null ? decision with { Finding = SampleNight.Node(FindingVerdict.Met, "某要求", "某事實") } : decision;
    }
}
