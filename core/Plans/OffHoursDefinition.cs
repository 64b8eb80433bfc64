using System.Text.Json.Serialization;

namespace LearningHours.Plans;

/// <summary>The instants of a record at which 公餘 is tested.</summary>
public enum OffHoursTest { Completion, StartAndCompletion }

/// <summary>
/// What 公餘時間 means under a plan. Attendance kinds are named as the feed prints them (休假, 加班 …). For shift staff without a rota row for the
/// day it is unknown under any definition.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TimeOfDayOffHours), "timeOfDay")]
[JsonDerivedType(typeof(DayTypeOffHours), "dayTypes")]
public abstract record OffHoursDefinition(OffHoursTest Test, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>Attendance during which no instant is free, whatever else applies.</summary>
    public IReadOnlyList<string> BarredBy { get; init => field = value ?? []; } = [];
    /// <summary>Attendance that makes free what would otherwise be working time.</summary>
    public IReadOnlyList<string> FreedBy { get; init => field = value ?? []; } = [];
}

/// <summary>非上班、在勤或輪值時間: an instant is free outside the agency's working time of a workday.</summary>
public sealed record TimeOfDayOffHours(OffHoursTest Test, IReadOnlyList<string> Rules) : OffHoursDefinition(Test, Rules);

/// <summary>
/// A closed list of kinds of day: rest days of the calendar (<see cref="RestDays"/>), 輪休 and 例假 of shift staff, and days whose whole
/// working time is covered by <see cref="OffHoursDefinition.FreedBy"/>; partial-day attendance frees only its own hours.
/// </summary>
public sealed record DayTypeOffHours(OffHoursTest Test, IReadOnlyList<string> Rules) : OffHoursDefinition(Test, Rules)
{
    [JsonRequired]
    public bool RestDays { get; init; } = true;
    public IReadOnlyList<string> ShiftRestDays { get; init => field = value ?? []; } = [];
}
