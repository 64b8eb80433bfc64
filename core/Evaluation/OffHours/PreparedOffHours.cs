using LearningHours.Plans;

namespace LearningHours.Evaluation.OffHours;

/// <summary>A plan's definition of 公餘 with its words resolved: prepared once per plan, used for everybody.</summary>
/// <param name="IsDayTypes">Whether it is a closed list of kinds of day instead of the time of day.</param>
/// <param name="RestDays">Under day types: whether rest days of the calendar are free.</param>
/// <param name="ShiftRest">Under day types: 輪休 and 例假 that make a day free for shift staff, and for nobody else.</param>
public readonly record struct PreparedOffHours(OffHoursTest Test, AttendanceKindSet Barred, AttendanceKindSet Freed, bool IsDayTypes,
    bool RestDays, AttendanceKindSet ShiftRest)
{
    /// <exception cref="ArgumentException">An attendance word that the feed does not know.</exception>
    public static PreparedOffHours Of(OffHoursDefinition definition)
    {
        var barred = AttendanceKindSet.Of(definition.BarredBy);
        var freed = AttendanceKindSet.Of(definition.FreedBy);
        return definition is DayTypeOffHours days
            ? new(days.Test, barred, freed, true, days.RestDays, AttendanceKindSet.Of(days.ShiftRestDays))
            : new(definition.Test, barred, freed, false, true, default);
    }
}
