using LearningHours.Calendars;
using LearningHours.Files;

namespace LearningHours.Facts;

/// <summary>One row of the agencies feed.</summary>
public sealed record Agency
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string Parent { get; init; } = "";
    /// <summary>政府 whose plans cover the agency (臺南市, 高雄市, 花蓮縣 …).</summary>
    public required string Government { get; init; }
    /// <summary>類別 in the spelling of plans (<see cref="AgencyCategory"/>); empty if neither the cell nor the name says it.</summary>
    public string Category { get; init; } = "";
    /// <summary>差勤系統: true for 電子, false for 紙本, null where the feed does not say.</summary>
    public bool? ElectronicAttendance { get; init; }
    public string PersonnelEmail { get; init; } = "";
    /// <summary>人事單位名稱; empty where the agency does not name it.</summary>
    public string PersonnelUnit { get; init; } = "";
    /// <summary>聯絡人 of the personnel unit.</summary>
    public string ContactName { get; init; } = "";
    /// <summary>聯絡電話 of the personnel unit, as the feed writes it.</summary>
    public string ContactPhone { get; init; } = "";
    public string HeadEmployee { get; init; } = "";
    /// <summary>參照計畫: ids of plans that the agency follows voluntarily.</summary>
    public IReadOnlyList<string> FollowsPlans { get; init; } = [];
    /// <summary>上班時間, 彈性上班 and 彈性下班; the default where the cells are empty.</summary>
    public OfficeHours Hours { get; init; } = OfficeHours.Default;
    public SourceRow Source { get; init; }
}
