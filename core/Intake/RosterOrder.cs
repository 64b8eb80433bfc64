using LearningHours.Facts;
using LearningHours.Fast;

namespace LearningHours.Intake;

/// <summary>
/// Roster rows ordinal by 員工編號, those of one number in the order of files and rows: by the first characters as one number, and by the whole
/// only where those are equal, for texts lie anywhere in memory.
/// </summary>
internal static class RosterOrder
{
    private const int Characters = 9, Bits = 7, Highest = (1 << Bits) - 1;

    public static Employee[] Of(List<Employee> rows)
    {
        var beginnings = new ulong[rows.Count];
        for (var i = 0; i < beginnings.Length; i++) beginnings[i] = BeginningOf(rows[i].Number);
        var keys = ByBeginning(beginnings);
        Comparison<SortKey> byWhole = (a, b) => string.CompareOrdinal(rows[a.Row].Number, rows[b.Row].Number) is not 0 and var order ? order : a.Row - b.Row;
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && beginnings[keys[to].Row] == beginnings[keys[from].Row]; to++) { }
            if (to > from + 1) keys[from..to].Sort(byWhole);
        }
        var ordered = new Employee[keys.Length];
        for (var i = 0; i < ordered.Length; i++) ordered[i] = rows[keys[i].Row];
        return ordered;
    }

    /// <summary>By the lower half first and then by the upper one: what is equal there keeps its order.</summary>
    private static Span<SortKey> ByBeginning(ulong[] beginnings)
    {
        var sort = new DigitSort();
        Span<SortKey> keys = new SortKey[beginnings.Length], room = new SortKey[beginnings.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = new SortKey((uint)beginnings[i], i);
        sort.Sort(ref keys, ref room);
        foreach (ref var key in keys) key = key with { Value = (uint)(beginnings[key.Row] >> 32) };
        sort.Sort(ref keys, ref room);
        return keys;
    }

    /// <summary>Seven bits for each of the first nine characters; one that takes more is the highest, and what follows it says nothing.</summary>
    private static ulong BeginningOf(string number)
    {
        var beginning = 0UL;
        var isTold = true;
        for (var i = 0; i < Characters; i++)
        {
            beginning <<= Bits;
            if (!isTold || i >= number.Length) continue;
            isTold = number[i] < Highest;
            beginning |= Math.Min(number[i], (uint)Highest);
        }
        return beginning;
    }
}
