namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Whichever cell of whichever row is damaged: if the verdicts with the row and without it differ, the damaged night says 待查; if they are
/// the same, it says either that or 待查, and never anything else.
/// </summary>
public sealed class RefusedRowPropertyTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 60).Select(n => n * 35_791_394)];

    [Theory]
    [InlineData("hours", 1, "？？")] // the title
    [InlineData("hours", 4, "某年某月某日")]
    [InlineData("hours", 5, "也許")]
    [InlineData("hours", 6, "很多")]
    [InlineData("attendance", 1, "請神假")]
    [InlineData("attendance", 2, "某日")]
    [InlineData("attendance", 3, "某日")]
    [InlineData("attendance", 3, "2018-05-08 99:00")]
    [InlineData("flags", 2, "Y")]
    public void A_damaged_cell_never_turns_a_verdict_into_another_certain_one(string feed, int column, string damage)
    {
        var told = 0;
        foreach (var seed in Seeds)
        {
            var night = new RandomNight(seed);
            var rows = feed switch { "hours" => night.Hours, "attendance" => night.Attendance, _ => night.Flags };
            if (rows.Count == 0) continue;
            var with = RandomNight.Decide(night.Files());
            // verdicts depend on the drawn rows
            var at = new Random(seed).Next(rows.Count);
            var row = rows[at];
            rows.RemoveAt(at);
            var without = RandomNight.Decide(night.Files());
            var cells = row.Split(',');
            cells[column] = damage;
            rows.Insert(at, string.Join(',', cells));
            var damaged = RandomNight.Decide(night.Files());
            foreach (var (w, o, d) in with.Zip(without, damaged))
            {
                Assert.Equal((w.Employee, w.Entitlement), (d.Employee, d.Entitlement));
                var allowed = w.Verdict == o.Verdict ? d.Verdict == w.Verdict || d.Verdict == "unknown" : d.Verdict == "unknown";
                Assert.True(allowed,
                    $"seed {seed}, {row}: {w.Employee} {w.Entitlement} {w.Verdict} with, {o.Verdict} without, {d.Verdict} damaged");
                if (w.Verdict != o.Verdict) told++;
            }
        }
        Assert.True(told > 0, "no draw changed a verdict");
    }

    [Theory]
    [InlineData(1, "A000000000")] // 身分證字號
    [InlineData(2, "")]
    [InlineData(4, "師傅")]
    [InlineData(4, "")]
    [InlineData(5, "或許")]
    public void A_damaged_roster_row_leaves_nobody_out_and_decides_nothing_by_guess(int column, string damage)
    {
        foreach (var seed in Seeds.Take(20))
        {
            var with = RandomNight.Decide(new RandomNight(seed).Files());
            var damaged = RandomNight.Decide(new RandomNight(seed) { DamagedRoster = (column, damage) }.Files());
            Assert.Equal(with.Select(r => (r.Employee, r.Entitlement)), damaged.Select(r => (r.Employee, r.Entitlement)));
            foreach (var (w, d) in with.Zip(
                damaged)) Assert.True(d.Verdict == w.Verdict || d.Verdict == "unknown",
                    $"seed {seed}: {w.Employee} {w.Entitlement} {w.Verdict}, {d.Verdict} damaged");
        }
    }
}
