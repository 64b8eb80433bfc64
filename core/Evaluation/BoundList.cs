using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>An external course list of a plan beside what the lists feed brought; <see cref="IsLoaded"/> false: 待補名單.</summary>
internal sealed class BoundList
{
    private readonly CourseCatalogue courses;
    private readonly Dictionary<int, int> entryByCourse = [];
    private readonly Dictionary<string, int> entryByTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> entryByCode = new(StringComparer.Ordinal);
    private readonly int[] entryOfVariant;

    public BoundList(ExternalList list, FactBook facts)
    {
        List = list;
        courses = facts.Courses;
        entryOfVariant = new int[courses.Variants.Count];
        Array.Fill(entryOfVariant, -1);
        var rows = list.Names.Select(name => facts.Lists[ListName.Normalise(name)]).FirstOrDefault(rows => rows.Any());
        if (rows is null) return;
        IsLoaded = true;
        foreach (var row in rows) Add(row);
        for (var v = 0; v < entryOfVariant.Length; v++)
        {
            var variant = courses.Variants[v];
            if (entryByCourse.TryGetValue(variant.Course, out var entry)
                || (!variant.Catalogued && variant.Code.Length > 0
                    && entryByCode.TryGetValue(CourseCode.Normalise(variant.Code), out entry)))
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

    /// <summary>Whether a course stands on the list by its printed name (certificates have names only): as the list or as the catalogue
    /// prints it.</summary>
    public bool HoldsName(string name)
    {
        var title = CourseTitle.Normalise(name);
        return entryByTitle.ContainsKey(title) || (courses.Titles.TryGetValue(title, out var course) && entryByCourse.ContainsKey(course));
    }

    private void Add(ListedCourse row)
    {
        var code = CourseCode.Normalise(row.Code);
        var title = CourseTitle.Normalise(row.Title);
        var isKnown = courses.Codes.TryGetValue(code, out var course) || courses.Titles.TryGetValue(title, out course);
        if (!(isKnown && entryByCourse.TryGetValue(course, out var entry)) && !entryByTitle.TryGetValue(title, out entry))
        {
            entry = Titles.Count;
            Titles.Add(row.Title.Length > 0 ? row.Title : row.Code);
        }
        if (isKnown) entryByCourse.TryAdd(course, entry);
        if (title.Length > 0) entryByTitle.TryAdd(title, entry);
        if (code.Length > 0) entryByCode.TryAdd(code, entry);
    }
}
