using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// A platform's export: 上課期間 or 上課起 and 上課迄, 通過狀態, 認證時數. Only a row that is 已通過 with more than 0 hours counts. An upload that is not yet 成功
/// is noted and changes nothing (contract reading 19).
/// </summary>
internal sealed class EplusLayout : HoursLayout
{
    private static readonly EncodedWord Passed = new("已通過"), NotPassed = new("未通過"), Uploaded = new("成功");

    public static EplusLayout Instance { get; } = new();

    private readonly Column _period, _start, _end, _status, _credited, _upload, _reading;

    private EplusLayout() : base("課程名稱", ["課程名稱(課程代碼)"], [])
    {
        _period = Set.Optional("上課期間", "上課期間(起-迄)");
        _start = Set.Optional("上課起");
        _end = Set.Optional("上課迄");
        Set.RequireAny(_period, _start);
        Set.RequireAny(_period, _end);
        _status = Set.Required("通過狀態");
        _credited = Set.Required("認證時數");
        _upload = Set.Optional("終身學習時數上傳狀態");
        _reading = Set.Optional("閱讀時數");
        string[] known = ["No.", "測驗成績", "測驗", "問卷", "通過條件", "終身學習時數上傳時間", "環境教育時數上傳狀態", "環境教育時數上傳時間"];
        foreach (var name in known) Set.Optional(name);
        Set.Are(ColumnKind.CourseType, Set.Optional("課程類型"));
        Set.Are(ColumnKind.Period, _period);
        Set.Are(ColumnKind.Instant, _start, _end);
        Set.Are(ColumnKind.Number, _credited);
        Set.Title = ColumnNotes.EplusTitle;
        Set.Tell(Platform, "e等公務園+學習平臺");
        Set.Tell(Category, "政策能力訓練");
        Set.Tell(_period, "", ColumnNotes.Period);
        Set.Tell(_start, "2018-03-02 19:01:11", Accepts.Instant);
        Set.Tell(_end, "2018-03-02 20:01:41", Accepts.Instant);
        Set.Tell(_status, "已通過", ColumnNotes.Passed);
        Set.Tell(_credited, "1", Accepts.Hours);
        Set.Tell(_upload, "成功", ColumnNotes.Uploaded);
    }

    public override bool CodeInTitle => true;

    public override HoursCells Read(RowReader row)
    {
        var marks = RecordMarks.Platform;
        ReadTimes(row, out var start, out var end, ref marks);
        var status = row.Bytes(_status);
        var passed = row.Is(status, Passed);
        if (!passed && !row.Is(status, NotPassed)) row.Fail(_status, status.IsEmpty ? CommonProblems.Empty : HoursProblems.Passed);
        var credited = Credited(row, passed);
        if (passed && credited > Hours.Zero)
        {
            marks |= RecordMarks.Passed;
            if (row.Has(_upload) && !row.Is(row.Bytes(_upload), Uploaded)) marks |= RecordMarks.NotYetUploaded;
        }
        if (ReadingTime.TryParse(row.Bytes(_reading), out var read) && read > end.Seconds - start.Seconds
            && (marks & RecordMarks.DaysOnly) == 0) marks |= RecordMarks.LongReading;
        return new HoursCells(start, end, credited, credited, marks);
    }

    public override RecordMarks LackingOf(IReadOnlyList<string> unread) =>
        (unread.Contains(_period.Name) ? RecordMarks.AnyStart | RecordMarks.AnyEnd : RecordMarks.None)
        | (unread.Contains(_start.Name) ? RecordMarks.AnyStart : RecordMarks.None)
        | (unread.Contains(_end.Name) ? RecordMarks.AnyEnd : RecordMarks.None)
        | (unread.Contains(_credited.Name) ? RecordMarks.AnyHours : RecordMarks.None);

    public override bool MayHavePassed(RowReader row, RecordMarks marks) =>
        !row.Is(row.Bytes(_status), NotPassed) && ((marks & RecordMarks.AnyHours) != 0 || row.HoursOf(_credited) > Hours.Zero);

    /// <summary>Reads 認證時數; a row that is not passed may leave it empty or give <c>--</c>, which count as 0 hours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Hours Credited(RowReader row, bool passed)
    {
        var cell = row.Bytes(_credited);
        return !passed && (cell.IsEmpty || cell.SequenceEqual("--"u8)) ? Hours.Zero : row.HoursOf(_credited, cell);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadTimes(RowReader row, out CivilTime start, out CivilTime end, ref RecordMarks marks)
    {
        bool startIsDay, endIsDay;
        var from = row.Bytes(_start);
        if (row.Has(_start) && row.Has(_end) && !(from.IsEmpty && row.Has(_period)))
        {
            start = row.Instant(_start, from, out startIsDay);
            end = row.Instant(_end, row.Bytes(_end), out endIsDay);
        }
        else if (!PeriodText.TryParse(row.Utf8(_period), out start, out startIsDay, out end, out endIsDay))
        {
            row.Fail(_period, row.Bytes(_period).IsEmpty ? CommonProblems.Empty : HoursProblems.Period);
        }
        if (startIsDay || endIsDay)
        {
            marks |= RecordMarks.DaysOnly;
            (start, end) = (CivilTime.At(start.Date), CivilTime.At(end.Date));
        }
        if (end < start) row.Fail(row.Has(_period) ? _period : _end, CommonProblems.EndBeforeStart);
    }
}
