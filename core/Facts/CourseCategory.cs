using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>課程類別 in the form used for comparison: its leading group (contract reading 18).</summary>
public static class CourseCategory
{
    private const string Root = "終身課程類別";
    private const string AgencyMatters = "機關業務知能";

    private static readonly Lazy<Dictionary<int, string>> ByCode = new(static () =>
        EmbeddedTable.Pairs("course-category-codes.csv").ToDictionary(
            static p => int.Parse(p.Key, System.Globalization.CultureInfo.InvariantCulture), static p => p.Value));

    private static readonly Lazy<HashSet<string>> GroupSet =
        new(static () => new(ByCode.Value.Values.Select(LeadingGroup), StringComparer.Ordinal));

    /// <summary>
    /// The leading group of a category as platforms print it: <c>終身課程類別>政策能力訓練>政策宣導訓練</c> and <c>政策能力訓練(具政策宣導訓練性質)</c> both give 政策能力訓練;
    /// 機關業務知能訓練 of the code table is 機關業務知能 on the platforms. Empty for an empty text.
    /// </summary>
    public static string LeadingGroup(string text)
    {
        foreach (var part in CompatibilityForm.Fold(text).Split('>', '/', '\\'))
        {
            var open = part.IndexOf('(');
            var name = (open < 0 ? part : part[..open]).Trim();
            if (name.Length == 0 || name == Root) continue;
            return name.StartsWith(AgencyMatters, StringComparison.Ordinal) ? AgencyMatters : name;
        }
        return "";
    }

    /// <summary>The leading groups of the code tables, in no particular order.</summary>
    public static IReadOnlyCollection<string> Groups => GroupSet.Value;

    /// <summary>Whether a text is one of the leading groups of the code tables.</summary>
    public static bool IsGroup(string group) => GroupSet.Value.Contains(group);

    /// <summary>
    /// The leading group of an official 課程類別代碼 (table of 2020; retired codes follow the table of 2015); empty for an unknown code.
    /// </summary>
    public static string GroupOfCode(string code) =>
        int.TryParse(code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? ByCode.Value.GetValueOrDefault(number, "") : "";
}
