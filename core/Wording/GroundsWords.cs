using System.Globalization;
using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Wording;

/// <summary>What a person did to earn an award, as a phrase that a letter can quote in a sentence. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class GroundsWords
{
    /// <summary><c>數位學習組裝課程10小時</c>.</summary>
    public static string Courses(string set, decimal hours) => string.Create(CultureInfo.InvariantCulture, $"{set}{hours:0.##}小時");

    /// <summary><c>業務相關課程34.5小時</c>.</summary>
    public static string Hours(bool isBusiness, bool isDigital, Hours hours) =>
        $"{(isBusiness ? "業務相關" : "")}{(isDigital ? "數位" : "")}課程{hours}小時";

    public static string ListCourses(string list, int courses) => $"「{list}」{courses.ToString(CultureInfo.InvariantCulture)}門";

    public static string Posts(long posts) => $"發表及回應意見{posts.ToString(CultureInfo.InvariantCulture)}篇";

    public static string Reports(int reports) => $"繳交行政案例或研究報告{reports.ToString(CultureInfo.InvariantCulture)}篇";

    public static string Certificates(IEnumerable<string> categories) => $"取得{string.Join("及", categories)}證明";

    public static string Reflection => "完成心得";

    /// <summary>Joins courses and whatever else was done.</summary>
    public const string Also = "並";

    public static string Completed(string what) => $"完成{what}";

    public static string Works(IEnumerable<string> works) => $"繳交{string.Join("、", works)}，經審查合格";

    public static string Fact(string required, IEnumerable<string> records) => string.Join("、", records) is { Length: > 0 } named
        ? $"{required}（{named}）" : required;

    public static string And(IReadOnlyList<string> phrases) =>
        phrases.Count < 2 ? string.Concat(phrases) : $"{string.Join('、', phrases.SkipLast(1))}及{phrases[^1]}";

    /// <summary><c>於107年8月31日前完成…，符合…計畫陸、五</c>: without a full stop, so that it can be quoted as it is.</summary>
    public static string Sentence(DateOnly until, string done, string plan, string clause) =>
        $"於{RocDate.Format(until)}前{done}，符合{plan}{clause}";
}
