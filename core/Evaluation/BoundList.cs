using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>An external course list of a plan with the rows that the lists feed has for it; 待補名單 until <see cref="IsLoaded"/>.</summary>
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
                || (!variant.Catalogued && _entryByCode.TryGetValue(CourseCode.Normalise(variant.Code), out entry)))
            {
                _entryOfVariant[v] = entry;
            }
        }
    }

    public ExternalList List { get; }
    public bool IsLoaded { get; }
    /// <summary>
    /// Whether rows of the list were refused, or rows under a name that no list of the plan has may belong to it: the list may then have
    /// courses that <see cref="Titles"/> lacks.
    /// </summary>
    public bool IsInDoubt => _refused.Count > 0;

    /// <summary>Whether a course is on the loaded list; perhaps if a refused row of the list could name it.</summary>
    public Standing Holds(int variant) =>
        _entryOfVariant[variant] >= 0 ? Standing.Yes : MayHold(_courses.Variants[variant].Course, "", _courses.Variants[variant].Code);

    /// <summary>The same for a printed name (certificates have only names), as the list or the catalogue prints it.</summary>
    public Standing Holds(string name)
    {
        var title = CourseTitle.Normalise(name);
        var isKnown = _courses.Knows(title, out var course);
        return _entryByTitle.ContainsKey(title) || (isKnown && _entryByCourse.ContainsKey(course)) ? Standing.Yes
            : MayHold(isKnown ? course : -1, title, "");
    }

    /// <summary>The distinct courses of the list, as the list prints them.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Index in <see cref="Titles"/> of the course that a variant is; -1 for none.</summary>
    public int EntryOf(int variant) => _entryOfVariant[variant];

    /// <summary>Perhaps if a refused row could name the course, as far as its cells can be read; otherwise no.</summary>
    /// <param name="title">Normalised; empty where <paramref name="course"/> says it all.</param>
    private Standing MayHold(int course, string title, string code)
    {
        foreach (var row in _refused) if (CouldName(row, course, title, code)) return Standing.Perhaps;
        return Standing.No;
    }

    private bool CouldName(RefusedRow row, int course, string title, string code)
    {
        if (row.Fact is not ListedCourse listed) return true;
        var hasCode = listed.Code.Length > 0 && row.Says("課程代碼");
        if (hasCode && (CourseCode.Normalise(code) == listed.Code || (_courses.Codes.TryGetValue(listed.Code, out var coded)
            && coded == course))) return true;
        if (listed.Title.Length == 0) return !hasCode; // empty or unreadable
        var named = CourseTitle.Normalise(listed.Title);
        return named == title || (_courses.Knows(named, out var known) && known == course);
    }

    /// <summary>
    /// Rows under a list name that the plan does not have, if the name refers to this plan or to none: they may belong to any list of
    /// the plan.
    /// </summary>
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
        var isKnown = _courses.Codes.TryGetValue(code, out var course) || _courses.Knows(title, out course);
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
