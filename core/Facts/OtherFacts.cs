using LearningHours.Dates;
using LearningHours.Files;

namespace LearningHours.Facts;

/// <summary>A row of an external course list that a plan refers to; the feed names the list by plan, slash and word.</summary>
public sealed record ListedCourse(string List, string Code, string Title, SourceRow Source);

/// <summary>Leave already taken (leave-usage feed): shown beside a decision, but never changes it.</summary>
public sealed record LeaveUse(string Employee, string Plan, DateOnly? AppliedOn, DateOnly TakenOn, Hours Hours, SourceRow Source);

/// <summary>
/// Forum posts and replies of one day; <see cref="NotCounted"/> of the <see cref="Posts"/> are improper, off-topic or padding.
/// </summary>
public sealed record ForumPosts(string Employee, string Origin, bool IsReply, DateOnly Date, int Posts, int NotCounted, SourceRow Source);

/// <summary>A submitted case study or research report.</summary>
public sealed record Report(string Number, string Employee, string Kind, DateOnly HandedIn, bool FormatConforms, SourceRow Source);

/// <summary>
/// A self-made teaching material or film; figures that the feed left empty are null. Authors are in the order of the file.
/// </summary>
public sealed record Work
{
    public required string Number { get; init; }
    /// <summary>數位教材 or 行銷短片; empty where the cell says neither.</summary>
    public required string Kind { get; init; }
    public string Group { get; init; } = "";
    public string Theme { get; init; } = "";
    public required string Agency { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required DateOnly HandedIn { get; init; }
    public int? Minutes { get; init; }
    public int? QuizItems { get; init; }
    public int? Seconds { get; init; }
    /// <summary>格式 split at <c>;</c>; empty where the cell is empty.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
    /// <summary>委外: an empty cell or a missing column means 否 (contract reading 25); null for anything but 是 and 否.</summary>
    public bool? Outsourced { get; init; }
    /// <summary>審查: true for 合格, false for 不合格, null for anything else.</summary>
    public bool? Reviewed { get; init; }
    /// <summary>名次: 1, 2, 3 or 佳作; empty if there is none.</summary>
    public string Rank { get; init; } = "";
    /// <summary>Whether 名次 holds something that cannot be read.</summary>
    public bool RankInDoubt { get; init; }
    public SourceRow Source { get; init; }
}

public sealed record Certificate(string Employee, string Category, string Name, DateOnly ObtainedOn, SourceRow Source);

/// <summary>Attendance of a physical class.</summary>
public sealed record ClassAttendance(string Employee, string Class, DateOnly Date, string Organiser, string Role, SourceRow Source);

/// <summary>A graded project; the leader and the members are 員工編號.</summary>
public sealed record Project(string Number, string Agency, string Grade, string Leader, IReadOnlyList<string> Members, SourceRow Source);

/// <summary>Somebody who applied for a class or camp; 程度 is empty and 推薦 null where the cell cannot be read.</summary>
public sealed record Applicant(string Activity, string Employee, string Government, string Level, bool? Recommended, string Role,
    SourceRow Source);

/// <summary>A short written reflection; <see cref="Characters"/> is the length of the text, or 字數 as the feed gives it.</summary>
public sealed record Reflection(string Employee, DateOnly Date, string About, string PostedAt, int Characters, SourceRow Source);

/// <summary>
/// From <see cref="Date"/> on, the staff of an agency (of every agency where <see cref="Agency"/> is empty) may be told what a plan
/// brings them.
/// </summary>
public sealed record Release(string Plan, string Agency, DateOnly Date, string DecidedBy, SourceRow Source);

/// <summary>Whether somebody wants advice by mail; results and corrections are sent either way.</summary>
public sealed record Preference(string Employee, bool WantsAdvice, SourceRow Source);

/// <summary>A human decision: shown beside the row it concerns, but never changes it (contract reading 6).</summary>
public sealed record HumanDecision(string Employee, string Plan, string Entitlement, bool Granted, string Amount, DateOnly Date,
    string DecidedBy, string Reason, SourceRow Source);
