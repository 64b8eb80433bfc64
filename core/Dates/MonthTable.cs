using System.Runtime.CompilerServices;

namespace LearningHours.Dates;

/// <summary>The first day of every month an instant can lie in: turns year, month and day into a day number by one look-up, for millions of rows.</summary>
internal static class MonthTable
{
    private static readonly int FirstYear = CivilTime.FirstDate.Year;
    private static readonly int[] Starts = Build();

    /// <summary>Days since 2000-01-01; false for a day that does not exist or lies outside <see cref="CivilTime"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDay(int year, int month, int day, out int dayNumber)
    {
        dayNumber = 0;
        var starts = Starts;
        var i = (year - FirstYear) * 12 + month - 1;
        if ((uint)(month - 1) > 11 || (uint)i >= (uint)(starts.Length - 1)) return false;
        dayNumber = starts[i] + day - 1;
        return day > 0 && dayNumber < starts[i + 1];
    }

    private static int[] Build()
    {
        var starts = new int[(CivilTime.LastDate.Year - FirstYear + 1) * 12 + 1];
        var month = CivilTime.FirstDate;
        for (var i = 0; i < starts.Length; i++, month = month.AddMonths(1)) starts[i] = CivilTime.At(month).Day;
        return starts;
    }
}
