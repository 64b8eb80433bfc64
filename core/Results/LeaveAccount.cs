using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>
/// The leave of one person under one entitlement, lot by lot. Each use is taken from the lots that had not lapsed on its day, the first to
/// lapse first. Without the leave-usage feed, use is unknown, which is not the same as none.
/// </summary>
/// <param name="Lots">The first to lapse first.</param>
/// <param name="Used">Null if it is not known.</param>
/// <param name="Beyond">Leave taken that no lot covers; a human must look at it.</param>
public sealed record LeaveAccount(DateOnly AsOf, IReadOnlyList<LotBalance> Lots, Hours? Used, Hours Beyond)
{
    public Hours Granted => Sum(Lots.Select(static l => l.Lot.Hours));

    /// <summary>What is left in lots that can be used on or after as-of; null if use is not known and there is any such lot.</summary>
    public Hours? Usable => Used is null && Lots.Any(IsAlive) ? null : Sum(Lots.Where(IsAlive).Select(static l => l.Left));

    /// <summary>What is left in lots whose last day is before as-of; null if use is not known.</summary>
    public Hours? Lapsed => Used is null ? null : Sum(Lots.Where(l => !IsAlive(l)).Select(static l => l.Left));

    /// <summary>The days on or after as-of at whose end hours are lost, the earliest first.</summary>
    public IEnumerable<DateOnly> Lapses =>
        Lots.Where(l => IsAlive(l) && (Used is null || l.Left > Hours.Zero)).Select(static l => l.Lot.Lapses);

    /// <summary>The next of <see cref="Lapses"/>; null if there is none.</summary>
    public DateOnly? NextLapse => Lapses.Select(static d => (DateOnly?)d).FirstOrDefault();

    /// <param name="lots">The first to lapse first.</param>
    /// <param name="uses">What was taken up to and including as-of, oldest first; null if it is not known.</param>
    public static LeaveAccount Of(IReadOnlyList<LeaveLot> lots, IReadOnlyList<LeaveUse>? uses, DateOnly asOf)
    {
        var used = new int[lots.Count];
        var beyond = 0;
        foreach (var use in uses ?? [])
        {
            var rest = use.Hours.Hundredths;
            for (var i = 0; i < lots.Count && rest > 0; i++)
            {
                if (lots[i].Lapses < use.TakenOn) continue;
                var taken = Math.Min(rest, lots[i].Hours.Hundredths - used[i]);
                (used[i], rest) = (used[i] + taken, rest - taken);
            }
            beyond += rest;
        }
        return new LeaveAccount(asOf, [.. lots.Select((lot, i) => new LotBalance(lot, new Hours(used[i])))], uses is null ? null
            : Sum(uses.Select(static u => u.Hours)), new Hours(beyond));
    }

    private bool IsAlive(LotBalance lot) => lot.Lot.Lapses >= AsOf;

    private static Hours Sum(IEnumerable<Hours> hours) => new(hours.Sum(static h => h.Hundredths));
}

/// <summary>A lot and how much of it was used.</summary>
public readonly record struct LotBalance(LeaveLot Lot, Hours Used)
{
    public Hours Left => Lot.Hours - Used;
}
