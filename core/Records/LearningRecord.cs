using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;

namespace LearningHours.Records;

/// <summary>What a row says beyond numbers.</summary>
[Flags]
public enum RecordMarks
{
    None = 0,
    /// <summary>Passed and credited with more than 0 hours: the row counts.</summary>
    Passed = 1,
    /// <summary>起 and 迄 are days without a time (portal-19): their seconds are the first of the day.</summary>
    DaysOnly = 2,
    /// <summary>終身學習時數上傳狀態 is not 成功 yet: 待入帳.</summary>
    NotYetUploaded = 4,
    /// <summary>Came from a platform export (eplus), not from the portal.</summary>
    Platform = 8,
    /// <summary>閱讀時數 is longer than from 起 to 迄: noted, changes nothing.</summary>
    LongReading = 16,

    // Of records that are no certain facts; the ledger holds none of them.

    /// <summary>Of a refused row, or one that a refused row could replace: it may count.</summary>
    Doubted = 32,
    /// <summary>起 cannot be read.</summary>
    AnyStart = 64,
    /// <summary>迄 cannot be read.</summary>
    AnyEnd = 128,
    /// <summary>The hours cannot be read.</summary>
    AnyHours = 256,
}

/// <summary>
/// One accepted row of the hours feed. Unmanaged and small: a night holds tens of millions. People and courses are indices
/// (<see cref="Employee.Person"/>, <see cref="CourseCatalogue.Variants"/>).
/// </summary>
public readonly struct LearningRecord
{
    public required int Person { get; init; }
    /// <summary>Which course, platform and category the row names: an index into <see cref="CourseCatalogue.Variants"/>.</summary>
    public required int Variant { get; init; }
    public required CivilTime Start { get; init; }
    /// <summary>迄; the record belongs to this instant (contract reading 11).</summary>
    public required CivilTime End { get; init; }
    /// <summary>Credited hours, digital and physical.</summary>
    public required Hours Total { get; init; }
    /// <summary>The digital part of <see cref="Total"/>; a platform row is digital throughout.</summary>
    public required Hours Digital { get; init; }
    public required RecordMarks Marks { get; init; }
    public required SourceRow Source { get; init; }

    public bool Passed => (Marks & RecordMarks.Passed) != 0;
    public bool DaysOnly => (Marks & RecordMarks.DaysOnly) != 0;
    public bool IsDoubted => (Marks & RecordMarks.Doubted) != 0;
    public bool Lacks(RecordMarks any) => (Marks & any) != 0;
    public bool NotYetUploaded => (Marks & RecordMarks.NotYetUploaded) != 0;
}
