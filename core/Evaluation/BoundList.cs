using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>An external course list of a plan beside what the lists feed brought; <see cref="IsLoaded"/> false: 待補名單.</summary>
internal sealed class BoundList
{
    private readonly CourseCatalogue _courses;
    private readonly Dictionary<int, int> _entryByCourse = [];
    private readonly Dictionary<string, int> _entryByTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _entryByCode = new(StringComparer.Ordinal);
    private readonly int[] _entryOfVariant;
    private readonly IReadOnlyList<RefusedRow> _refused;

    public BoundList(ExternalList list, Plan plan, FactBook facts)
    {
        List = list;
        _courses = facts.Courses;
        _entryOfVariant = new int[_courses.Variants.Count];
        Array.Fill(_entryOfVariant, -1);
        var names = list.Names.Select(ListName.Normalise).ToList();
        _refused = [.. facts.Refused.OfFeed(FeedKind.Lists).Where(
            row => !row.Says("清單") || names.Contains(ListName.Normalise(((ListedCourse)row.Fact!).List))),
            .. OfNoList(plan, facts)];
        List<ListedCourse> rows = [.. names.Distinct().SelectMany(name => facts.Lists[name])];
        if (rows.Count == 0) return;
        IsLoaded = true;
        foreach (var row in rows) Add(row);
        for (var v = 0; v < _entryOfVariant.Length; v++)
        {
            var variant = _courses.Variants[v];
            if (_entryByCourse.TryGetValue(variant.Course, out var entry)
                || (!variant.Catalogued && variant.Code.Length > 0
                    && _entryByCode.TryGetValue(CourseCode.Normalise(variant.Code), out entry)))
            {
                _entryOfVariant[v] = entry;
            }
        }
    }

    public ExternalList List { get; }
    public bool IsLoaded { get; }
    /// <summary>Whether rows of it were refused, or rows may be of it that name no list of the plan: then there may be courses on it that
    /// <see cref="Titles"/> lacks.</summary>
    public bool IsInDoubt => _refused.Count > 0;

    /// <summary>Whether a course is on the loaded list; one that is not may be what a refused row of it names.</summary>
    public Standing Holds(int variant) =>
        _entryOfVariant[variant] >= 0 ? Standing.Yes : MayHold(_courses.Variants[variant].Course, _courses.Variants[variant].Code);

    /// <summary>The same by a printed name (certificates have names only): as the list or as the catalogue prints it.</summary>
    public Standing Holds(string name)
    {
        var title = CourseTitle.Normalise(name);
        var isKnown = _courses.Titles.TryGetValue(title, out var course);
        return _entryByTitle.ContainsKey(title) || (isKnown && _entryByCourse.ContainsKey(course)) ? Standing.Yes
            : MayHold(isKnown ? course : -1, "");
    }

    /// <summary>The distinct courses of the list, as it prints them.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Which course of the list a variant is; -1 for none.</summary>
    public int EntryOf(int variant) => _entryOfVariant[variant];

    /// <summary>Perhaps where a refused row could name the course, as far as its cells tell; no otherwise.</summary>
    private Standing MayHold(int course, string code)
    {
        foreach (var row in _refused)
        {
            if (row.Fact is not ListedCourse listed) return Standing.Perhaps;
            if (listed.Code.Length > 0 && row.Says("課程代碼") && CourseCode.Normalise(code) == listed.Code) return Standing.Perhaps;
            if (!row.Says("課程名稱") || listed.Title.Length == 0
                || (_courses.Titles.TryGetValue(CourseTitle.Normalise(listed.Title), out var named) && named == course))
                return Standing.Perhaps;
        }
        return Standing.No;
    }

    /// <summary>Rows of a list that the plan does not have, under a name that means the plan or none: they may be of any list of
    /// it.</summary>
    private static IEnumerable<RefusedRow> OfNoList(Plan plan, FactBook facts)
    {
        if (facts.Lists.Count == 0) return [];
        var known = plan.Lists.SelectMany(static l => l.Names).Select(ListName.Normalise).ToHashSet(StringComparer.Ordinal);
        return facts.Lists.Where(l => !known.Contains(l.Key) && MayMean(plan, l.Key)).SelectMany(static l => l).Select(
            static row => new RefusedRow { Feed = FeedKind.Lists, Source = row.Source, Column = "清單", Fact = row, Unread = ["清單"] });
    }

    private static bool MayMean(Plan plan, string name) => name.IndexOf('/') is var slash
        && (slash < 0 || name[..slash].Where(char.IsLetterOrDigit).SequenceEqual(plan.Id.Where(char.IsLetterOrDigit)));

    private void Add(ListedCourse row)
    {
        var code = CourseCode.Normalise(row.Code);
        var title = CourseTitle.Normalise(row.Title);
        var isKnown = _courses.Codes.TryGetValue(code, out var course) || _courses.Titles.TryGetValue(title, out course);
        if (!(isKnown && _entryByCourse.TryGetValue(course, out var entry)) && !_entryByTitle.TryGetValue(title, out entry))
        {
            entry = Titles.Count;
            Titles.Add(row.Title.Length > 0 ? row.Title : row.Code);
        }
        if (isKnown) _entryByCourse.TryAdd(course, entry);
        if (title.Length > 0) _entryByTitle.TryAdd(title, entry);
        if (code.Length > 0) _entryByCode.TryAdd(code, entry);
    }
}
