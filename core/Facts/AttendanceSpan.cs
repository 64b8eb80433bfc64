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
    OtherLeave,        // 其他假: every other leave of 公務人員請假規則
    /// <summary>A word in no list: what it says of its instants cannot be known (contract reading 12). No plan can name it.</summary>
    Unknown,
}

/// <summary>One attendance row, half-open; a row without times covers its days whole (<see cref="WholeDays"/>), the last day
/// included.</summary>
public readonly record struct AttendanceSpan(AttendanceKind Kind, CivilTime From, CivilTime To, bool WholeDays, SourceRow Source)
{
    public bool Contains(CivilTime instant) => From <= instant && instant < To;

    /// <summary>By start, then by all else that a row says but where it stands.</summary>
    public static int Compare(AttendanceSpan a, AttendanceSpan b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0) order = a.To.CompareTo(b.To);
        if (order == 0) order = a.Kind - b.Kind;
        return order != 0 ? order : a.WholeDays.CompareTo(b.WholeDays);
    }
}
