using LearningHours.Dates;
using LearningHours.Files;

namespace LearningHours.Facts;

/// <summary>類別 of the attendance feed.</summary>
public enum AttendanceKind
{
    AnnualLeave,       // 休假
    CompensatoryLeave, // 補休
    RotaRest,          // 輪休
    WeeklyRest,        // 例假
    Overtime,          // 加班
    OfficialLeave,     // 公假
    OfficialTrip,      // 公差
    PersonalLeave,     // 事假
    SickLeave,         // 病假
    OnDuty,            // 在勤
    RotaDuty,          // 輪值
    Closure,           // 停班
    ClockedIn,         // 刷卡
    OtherLeave,        // 其他假: any other leave of 公務人員請假規則
    /// <summary>A word in no list: nothing can be concluded about the time it covers (contract reading 12). No plan can name it.</summary>
    Unknown,
}

/// <summary>
/// One attendance row, half-open. A row without times covers whole days (<see cref="WholeDays"/>), including the last one.
/// </summary>
public readonly record struct AttendanceSpan(AttendanceKind Kind, CivilTime From, CivilTime To, bool WholeDays, SourceRow Source)
{
    public bool Contains(CivilTime instant) => From <= instant && instant < To;

    /// <summary>Orders by start, then by everything else except where the row stands in the files.</summary>
    public static int Compare(AttendanceSpan a, AttendanceSpan b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0) order = a.To.CompareTo(b.To);
        if (order == 0) order = a.Kind - b.Kind;
        return order != 0 ? order : a.WholeDays.CompareTo(b.WholeDays);
    }
}
