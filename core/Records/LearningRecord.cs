using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;

namespace LearningHours.Records;

/// <summary>What a row says besides its numbers.</summary>
[Flags]
public enum RecordMarks
{
    None = 0,
    /// <summary>Passed and credited with more than 0 hours: the row counts.</summary>
    Passed = 1,
    /// <summary>
    /// 起 and 迄 are days without a time (portal-19, and eplus if either lacks one), represented by the first second of the day.
    /// </summary>
    DaysOnly = 2,
    /// <summary>終身學習時數上傳狀態 is not yet 成功: 待入帳.</summary>
    NotYetUploaded = 4,
    /// <summary>The row came from a platform export (eplus), not from the portal.</summary>
    Platform = 8,
    /// <summary>閱讀時數 is longer than the time from 起 to 迄: noted, but without effect.</summary>
    LongReading = 16,

    // Marks of records that are not certain facts; the ledger contains none of them.

    /// <summary>The row was refused, or a refused row could replace it: it may count.</summary>
    Doubted = 32,
    /// <summary>起 cannot be read.</summary>
    AnyStart = 64,
    /// <summary>迄 cannot be read.</summary>
    AnyEnd = 128,
    /// <summary>The hours cannot be read.</summary>
    AnyHours = 256,
}

/// <summary>
/// One accepted row of the hours feed. Unmanaged and small, because a night has tens of millions. People and courses are indices
/// (<see cref="Employee.Person"/>, <see cref="CourseCatalogue.Variants"/>).
/// </summary>
public readonly struct LearningRecord
{
    public required int Person { get; init; }
    /// <summary>The course, platform and category named by the row: an index into <see cref="CourseCatalogue.Variants"/>.</summary>
    public required int Variant { get; init; }
    public required CivilTime Start { get; init; }
    /// <summary>迄; the record belongs to this instant (contract reading 11).</summary>
    public required CivilTime End { get; init; }
    /// <summary>The credited hours, digital and physical together.</summary>
    public required Hours Total { get; init; }
    /// <summary>The digital part of <see cref="Total"/>; a platform row is entirely digital.</summary>
    public required Hours Digital { get; init; }
    public required RecordMarks Marks { get; init; }
    public required SourceRow Source { get; init; }

    public bool Passed => (Marks & RecordMarks.Passed) != 0;
    public bool DaysOnly => (Marks & RecordMarks.DaysOnly) != 0;
    public bool IsDoubted => (Marks & RecordMarks.Doubted) != 0;
    public bool Lacks(RecordMarks any) => (Marks & any) != 0;
    /// <summary>Whether the whole course was taken on site, on no platform; false if its hours cannot be read.</summary>
    public bool IsOnSite => Digital <= Hours.Zero && !Lacks(RecordMarks.AnyHours);
    public bool NotYetUploaded => (Marks & RecordMarks.NotYetUploaded) != 0;
}
