using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>
/// The leave of one person under one entitlement, lot by lot: what is used comes off the lot that lapses first of those that had not
/// lapsed on the
/// day it was taken. Nothing is known of use, which is not none, where the leave-usage feed is absent.
/// </summary>
/// <param name="Lots">The first to lapse first.</param>
/// <param name="Used">Null where it is not known.</param>
/// <param name="Beyond">Leave taken that no lot covers: for a human to look at.</param>
public sealed record LeaveAccount(DateOnly AsOf, IReadOnlyList<LotBalance> Lots, Hours? Used, Hours Beyond)
{
    public Hours Granted => Sum(Lots.Select(static l => l.Lot.Hours));

    /// <summary>Left in lots that can be used on as-of or later; null where use is not known and any such lot is there.</summary>
    public Hours? Usable => Used is null && Lots.Any(IsAlive) ? null : Sum(Lots.Where(IsAlive).Select(static l => l.Left));

    /// <summary>Left in lots whose last day is past; null where use is not known.</summary>
    public Hours? Lapsed => Used is null ? null : Sum(Lots.Where(l => !IsAlive(l)).Select(static l => l.Left));

    /// <summary>The days, as-of or later, behind which hours are lost, the next one first.</summary>
    public IEnumerable<DateOnly> Lapses =>
        Lots.Where(l => IsAlive(l) && (Used is null || l.Left > Hours.Zero)).Select(static l => l.Lot.Lapses);

    /// <summary>The next of <see cref="Lapses"/>; null for none.</summary>
    public DateOnly? NextLapse => Lapses.Select(static d => (DateOnly?)d).FirstOrDefault();

    /// <param name="lots">The first to lapse first.</param>
    /// <param name="uses">What was taken by as-of, oldest first; null where nobody knows.</param>
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

/// <summary>A lot and what of it was used.</summary>
public readonly record struct LotBalance(LeaveLot Lot, Hours Used)
{
    public Hours Left => Lot.Hours - Used;
}
