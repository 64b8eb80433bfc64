using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>An external course list of a plan beside what the lists feed brought; <see cref="IsLoaded"/> false: 待補名單.</summary>
internal sealed class BoundList
{
    private readonly Dictionary<string, int> entryByTitle = [];
    private readonly Dictionary<string, int> entryByCode = [];
    private readonly int[] entryOfVariant;

    /// <param name="titleOfCourse">The normalised title of each course index.</param>
    public BoundList(ExternalList list, FactBook facts, string[] titleOfCourse)
    {
        List = list;
        entryOfVariant = new int[facts.Courses.Variants.Count];
        Array.Fill(entryOfVariant, -1);
        var rows = list.Names.Select(name => facts.Lists[name]).FirstOrDefault(rows => rows.Any());
        if (rows is null) return;
        IsLoaded = true;
        foreach (var row in rows) Add(row, facts, titleOfCourse);
        for (var v = 0; v < entryOfVariant.Length; v++)
        {
            var variant = facts.Courses.Variants[v];
            if (entryByTitle.TryGetValue(titleOfCourse[variant.Course], out var entry)
                || (!variant.Catalogued && variant.Code.Length > 0 && entryByCode.TryGetValue(CourseCode.Normalise(variant.Code), out entry)))
            {
                entryOfVariant[v] = entry;
            }
        }
    }

    public ExternalList List { get; }
    public bool IsLoaded { get; }
    /// <summary>The distinct courses of the list, as it prints them.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Which course of the list a variant is; -1 for none.</summary>
    public int EntryOf(int variant) => entryOfVariant[variant];

    /// <summary>Whether a course stands on the list by its printed name (certificates have names only).</summary>
    public bool HoldsName(string name) => entryByTitle.ContainsKey(CourseTitle.Normalise(name));

    private void Add(ListedCourse row, FactBook facts, string[] titleOfCourse)
    {
        var code = CourseCode.Normalise(row.Code);
        var title = code.Length > 0 && facts.Courses.Codes.TryGetValue(code, out var course) ? titleOfCourse[course] : CourseTitle.Normalise(row.Title);
        if (title.Length > 0 && entryByTitle.ContainsKey(title)) return;
        var entry = Titles.Count;
        Titles.Add(row.Title.Length > 0 ? row.Title : row.Code);
        if (title.Length > 0) entryByTitle.Add(title, entry);
        // a catalogue title that differs from the list's own: certificates are compared with both
        if (row.Title.Length > 0) entryByTitle.TryAdd(CourseTitle.Normalise(row.Title), entry);
        if (code.Length > 0) entryByCode.TryAdd(code, entry);
    }
}
