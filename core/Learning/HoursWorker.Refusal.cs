using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Learning;

/// <summary>Keeps what can be read of refused rows.</summary>
internal sealed partial class HoursWorker
{
    /// <summary>
    /// Notes a refused row as a record that may count, for everybody it names; its cells are read once more as far as possible.
    /// </summary>
    private void Note(RowReader row)
    {
        var problem = row.Problem!;
        var people = row.Named().Select(night.People.PersonOf).Distinct().ToList();
        if (people.Count == 0)
        {
            if (problem.Code != FeedLetters.Code(FeedKind.Hours, HoursProblems.Unit.Code)) row.NoteNobody();
            return;
        }
        var record = StandingOf(row, problem, out var isNothing);
        if (isNothing) return;
        foreach (var person in people)
        {
            night.Refused.Add(new RefusedRow
            {
                Feed = FeedKind.Hours,
                Source = row.Source,
                Column = problem.Column,
                Explanation = problem.Explanation,
                Remedy = problem.Remedy,
                IsDelta = row.File.IsDelta,
                Fact = record is { } known ? known with { Person = person } : null,
            }, person);
        }
    }

    /// <param name="isNothing">Whether the row casts no doubt: whatever it says, it cannot count and replaces nothing.</param>
    private LearningRecord? StandingOf(RowReader row, RowProblem problem, out bool isNothing)
    {
        isNothing = problem.Code == FeedLetters.Code(FeedKind.Hours, HoursProblems.Unit.Code);
        if (isNothing || !row.BeginAgain()) return null;
        var cells = _layout.Read(row);
        var marks = cells.Marks | RecordMarks.Doubted | _layout.LackingOf(row.Unread);
        if (row.Problem is { } again && again.Code == FeedLetters.Code(FeedKind.Hours, CommonProblems.EndBeforeStart.Code))
            marks |= RecordMarks.AnyStart | RecordMarks.AnyEnd;
        if (_layout.MayHavePassed(row, marks)) marks |= RecordMarks.Passed;
        isNothing = (marks & RecordMarks.Passed) == 0 && !row.File.IsDelta;
        if (isNothing) return null;
        var course = courses.Of(row, _layout, _columns);
        return new LearningRecord
        {
            Person = -1,
            Variant = Math.Max(course, -1),
            Start = cells.Start,
            End = cells.End,
            Total = cells.Total,
            Digital = cells.Digital,
            Marks = marks,
            Source = row.Source,
        };
    }
}
