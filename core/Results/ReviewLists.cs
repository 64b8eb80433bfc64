using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Exports;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>What a night leaves to be looked at by whoever keeps the feeds, at the result root: courses that nothing matches, records that hardly can be.</summary>
public static class ReviewLists
{
    public const string Courses = "待比對課程清冊.csv", Records = "待查證紀錄清冊.csv";

    private static readonly string[] Doubts = ["同一平臺之學習時段與前一筆重疊", "認證時數高於課程目錄所載", "閱讀時數長於上課期間"];

    /// <summary>Both lists; an empty one says that there is nothing.</summary>
    public static IEnumerable<ResultFile> Files(NightFacts night)
    {
        yield return new ResultFile(Courses, CourseList(night.UnmatchedCourses).ToBytes());
        yield return new ResultFile(Records, RecordList(night).ToBytes());
    }

    private static StaffTable CourseList(IReadOnlyList<UnmatchedCourse> courses)
    {
        var table = new StaffTable("待比對課程清冊（課程目錄查無，或平臺、課程類別無人載明，請補登課程目錄或別名）", ["課程名稱", "課程代碼", "平臺", "紀錄數", "待補"]);
        foreach (var course in courses) table.Add(course.Title, course.Code, course.Platform, course.Rows.ToString(CultureInfo.InvariantCulture), course.Lacks);
        return table;
    }

    private static StaffTable RecordList(NightFacts night)
    {
        var table = new StaffTable("待查證紀錄清冊（已採計，請查明是否屬實）", ["員工編號", "疑義", "課程名稱", "平臺", "起", "迄", "認證時數", "來源檔案", "行號"]);
        foreach (var doubt in night.Doubts)
        {
            var (course, record) = (night.Facts.Courses.Variants[doubt.Variant], doubt.Record);
            table.Rows.Cells(doubt.Employee, Doubts[(int)doubt.Kind], course.Title, course.Platform).Cell(FactTime.StartOf(record)).Cell(FactTime.EndOf(record)).Cell(record.Total)
                .Cell(night.Receipts[record.Source.File].Path).Cell(record.Source.Line).End();
        }
        return table;
    }
}
