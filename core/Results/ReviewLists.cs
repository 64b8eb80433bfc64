using System.Globalization;
using LearningHours.Courses;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Intake;
using LearningHours.Learning;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// What a night leaves to be looked at: courses that nothing matches and people whom the roster does not know for whoever keeps the feeds, at the
/// result root; records that hardly can be there too, and those of an agency's people in its pack.
/// </summary>
public static class ReviewLists
{
    public const string Courses = "待比對課程清冊.csv", Records = "待查證紀錄清冊.csv", OffRoster = "名冊外學習紀錄清冊.csv";

    /// <summary>Lines above the header: a title.</summary>
    internal const int LinesAbove = 1;

    private const int MostListed = 20_000;
    private static readonly string[] Doubts = ["同一平臺不同課程之起訖時間完全相同", "認證時數高於課程目錄所載", "閱讀時數長於上課期間"];

    /// <summary>All lists; an empty one at the root says that there is nothing. An agency without doubtful records has none.</summary>
    /// <param name="asOf">Says where people serve.</param>
    public static IEnumerable<ResultFile> Files(NightFacts night, DateOnly asOf)
    {
        yield return new ResultFile(Courses, CourseList(night.UnmatchedCourses).ToBytes());
        yield return new ResultFile(OffRoster, OffRosterList(night).ToBytes());
        var records = night.Doubts.Select(d => Row.Of(d, night.Facts, asOf)).ToList();
        yield return new ResultFile(Records, RecordList(night, records).ToBytes());
        foreach (var folder in records.Where(r => r.Agency.Length > 0).GroupBy(r => AgencyPack.PathOf(r.Agency, Records)).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return new ResultFile(folder.Key, RecordList(night, [.. folder]).ToBytes());
    }

    /// <summary>A doubtful record with its person's name and agency as of the night.</summary>
    private readonly record struct Row(RecordDoubt Doubt, string Name, string Agency, string AgencyName)
    {
        public static Row Of(RecordDoubt doubt, FactBook facts, DateOnly asOf)
        {
            if (Find(facts.Employees, doubt.Employee) is not { } employee) return new Row(doubt, "", "", "");
            var service = employee.On(asOf);
            return new Row(doubt, service.Name, service.Agency, facts.Agencies.TryGetValue(service.Agency, out var known) ? known.Name : service.Agency);
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
        var table = new StaffTable("待比對課程清冊（課程目錄查無，或平臺、課程類別無人載明，請補登課程目錄或別名）", ["課程名稱", "課程代碼", "平臺", "紀錄數", "待補"]);
        foreach (var course in courses) table.Add(course.Title, course.Code, course.Platform, course.Rows.ToString(CultureInfo.InvariantCulture), course.Lacks);
        return table;
    }

    private static StaffTable OffRosterList(NightFacts night)
    {
        var table = new StaffTable("名冊外學習紀錄清冊（人員名冊查無此人，紀錄未採計；請查明名冊是否缺漏或號碼有誤）", ["身分證字號或員工編號", "紀錄數", "首筆來源檔案", "首筆行號"]);
        foreach (var person in night.OffRoster.Take(MostListed))
            table.Rows.Cells(person.Number).Cell(person.Rows).Cell(night.Receipts[person.First.File].Path).Cell(person.First.Line).End();
        return table;
    }

    private static StaffTable RecordList(NightFacts night, IReadOnlyList<Row> rows)
    {
        var table = new StaffTable("待查證紀錄清冊（已採計，請查明是否屬實）", ["機關", "姓名", "員工編號", "疑義", "課程名稱", "平臺", "起", "迄", "認證時數", "來源檔案", "行號"]);
        foreach (var (doubt, name, _, agency) in rows)
        {
            var (course, record) = (night.Facts.Courses.Variants[doubt.Variant], doubt.Record);
            table.Rows.Cells(agency, name, doubt.Employee, Doubts[(int)doubt.Kind], course.Title, course.Platform).Cell(FactTime.StartOf(record)).Cell(FactTime.EndOf(record)).Cell(record.Total)
                .Cell(night.Receipts[record.Source.File].Path).Cell(record.Source.Line).End();
        }
        return table;
    }
}
