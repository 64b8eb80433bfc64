using System.Globalization;
using LearningHours.Courses;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Intake;
using LearningHours.Learning;
using LearningHours.Spelling;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// What a night leaves for people to look at. The result root holds, for whoever keeps the feeds, the courses that nothing matches and the
/// people the roster does not know. It also holds the records that can hardly be true, with masked names because the list covers all
/// agencies; each pack has those of its own agency's people.
/// </summary>
public static class ReviewLists
{
    public const string Courses = ReviewWords.CoursesFile, Records = ReviewWords.RecordsFile, OffRoster = ReviewWords.OffRosterFile;

    private const int MostListed = 20_000;

    /// <summary>All lists. An empty one at the root states that there is nothing; an agency without doubtful records has none.</summary>
    /// <param name="asOf">The date that decides where people serve.</param>
    public static IEnumerable<ResultFile> Files(NightFacts night, DateOnly asOf)
    {
        yield return new ResultFile(Courses, CourseList(night.UnmatchedCourses).ToBytes());
        yield return new ResultFile(OffRoster, OffRosterList(night).ToBytes());
        var records = night.Doubts.Select(d => Row.Of(d, night.Facts, asOf)).ToList();
        var masked = records.Select(static r => r with { Name = MaskedName.Of(r.Name) });
        yield return new ResultFile(Records, RecordList(night, [.. masked]).ToBytes());
        foreach (var folder in records.Where(r => r.Agency.Length > 0).GroupBy(r => AgencyPack.PathOf(r.Agency, Records)).OrderBy(
            g => g.Key, StringComparer.Ordinal))
            yield return new ResultFile(folder.Key, RecordList(night, [.. folder]).ToBytes(), folder.Count());
    }

    /// <summary>A doubtful record with its person's name and agency as of the night.</summary>
    private readonly record struct Row(RecordDoubt Doubt, string Name, string Agency, string AgencyName)
    {
        public static Row Of(RecordDoubt doubt, FactBook facts, DateOnly asOf)
        {
            if (Find(facts.Employees, doubt.Employee) is not { } employee) return new Row(doubt, "", "", "");
            var service = employee.On(asOf);
            return new Row(doubt, service.Name, service.Agency,
                facts.Agencies.TryGetValue(service.Agency, out var known) ? known.Name : service.Agency);
        }

        private static Employee? Find(IReadOnlyList<Employee> employees, string number)
        {
            int low = 0, high = employees.Count - 1;
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = string.CompareOrdinal(employees[middle].Number, number);
                if (order == 0) return employees[middle];
                if (order < 0) low = middle + 1;
                else high = middle - 1;
            }
            return null;
        }
    }

    private static StaffTable CourseList(IReadOnlyList<UnmatchedCourse> courses)
    {
        var table = new StaffTable(ReviewWords.CourseColumns);
        foreach (var course in courses)
            table.Add(course.Title, course.Code, course.Platform, course.Rows.ToString(CultureInfo.InvariantCulture), course.Lacks);
        return table;
    }

    private static StaffTable OffRosterList(NightFacts night)
    {
        var table = new StaffTable(ReviewWords.OffRosterColumns);
        foreach (var person in night.OffRoster.Take(MostListed))
            table.Rows.Cells(person.Number).Cell(person.Rows).Cell(night.Receipts[person.First.File].Path).Cell(person.First.Line).End();
        return table;
    }

    private static StaffTable RecordList(NightFacts night, IReadOnlyList<Row> rows)
    {
        var table = new StaffTable(ReviewWords.RecordColumns);
        foreach (var (doubt, name, _, agency) in rows)
        {
            var (course, record) = (night.Facts.Courses.Variants[doubt.Variant], doubt.Record);
            table.Rows.Cells(agency, name, doubt.Employee, ReviewWords.Doubts[(int)doubt.Kind], course.Title,
                course.Platform).Cell(FactTime.StartOf(record)).Cell(FactTime.EndOf(record)).Cell(record.Total)
                .Cell(night.Receipts[record.Source.File].Path).Cell(record.Source.Line).End();
        }
        return table;
    }
}
