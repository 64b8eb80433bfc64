using LearningHours.Facts;
using LearningHours.Feeds.Kinds;
using LearningHours.Mending;

namespace LearningHours.Courses;

/// <summary>
/// Finds the course that a row means (contract readings 16 to 19): by code, then alias, then title in the catalogue, or else by its own
/// title. The row's platform and category take precedence over the catalogue's. Thread-safe once constructed.
/// </summary>
internal sealed class CourseResolver
{
    private readonly Dictionary<string, CatalogueEntry> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CatalogueEntry>> _byTitle = new(StringComparer.Ordinal);

    /// <param name="planTitles">The titles named in plans; only enumerated if a damaged title occurs.</param>
    public CourseResolver(IReadOnlyList<CatalogueEntry> catalogue, IEnumerable<string> planTitles)
    {
        Damaged = new DamagedTitles(catalogue.SelectMany(static e => e.Also.Prepend(e.Title)).Concat(planTitles));
        // Sorted by code, so that neither the order of files nor of their rows decides between two entries.
        var entries = catalogue.OrderBy(static e => e.Code, StringComparer.Ordinal).ToList();
        foreach (var entry in entries) _byCode.TryAdd(entry.Code, entry);
        foreach (var entry in entries) TitlesOf(entry.Key).Add(entry);
        foreach (var entry in entries)
        {
            foreach (var also in entry.Also)
            {
                _byCode.TryAdd(CourseCode.Normalise(also), entry);
                var titles = TitlesOf(CourseTitle.Normalise(also, entry.Code));
                if (titles.All(t => t.Key == entry.Key) && !titles.Contains(entry)) titles.Add(entry);
            }
        }
        _byTitle.Remove("");
    }

    /// <summary>The known titles in the form that damage leaves them in.</summary>
    public DamagedTitles Damaged { get; }

    /// <summary>All normalised codes and aliases.</summary>
    public IReadOnlyCollection<string> Codes => _byCode.Keys;

    /// <summary>The normalised title of the course of one of <see cref="Codes"/>.</summary>
    public string KeyOfCode(string code) => _byCode[code].Key;

    /// <summary>All normalised titles and aliases.</summary>
    public IReadOnlyCollection<string> Titles => _byTitle.Keys;

    /// <summary>The normalised title of the course of one of <see cref="Titles"/>.</summary>
    public string KeyOfTitle(string title) => _byTitle[title][0].Key;

    /// <param name="codeInTitle">Whether parentheses at the end of the title contain a code even if the catalogue does not have
    /// it (eplus).</param>
    public ResolvedCourse Resolve(string title, string code, string platform, string category, string categoryCode, bool codeInTitle)
    {
        code = CourseCode.Normalise(code);
        platform = PlatformName.Normalise(platform);
        var trailing = TrailingCode(title, codeInTitle);
        var known = code.Length > 0 ? code : trailing;
        var bare = CourseTitle.Normalise(title, code);
        var own = trailing.Length > 0 ? CourseTitle.Normalise(title, trailing) : bare;

        // 課程代碼 takes precedence over the code in the title; if the catalogue does not have it, the title decides, including its own code.
        var entry = _byCode.GetValueOrDefault(code) ?? _byCode.GetValueOrDefault(trailing);
        var byCode = entry is not null;
        var candidates = byCode ? [] : _byTitle.GetValueOrDefault(own, []);
        entry ??= candidates.FirstOrDefault(c => c.Platform == platform) ?? (candidates.Count == 1 ? candidates[0] : null);
        // If none of several namesakes is on the row's platform, the course is certain, but its code and platform are not.
        var key = entry?.Key ?? candidates.FirstOrDefault()?.Key ?? own;
        var sameThing = entry is not null && (byCode || platform.Length == 0 || entry.Platform.Length == 0 || entry.Platform == platform);
        var group = CourseCategory.LeadingGroup(category);
        IReadOnlyList<CatalogueEntry> sayers = entry is null ? candidates : [entry];
        if (group.Length == 0) group = Agreed(sayers, static e => e.Category);
        if (group.Length == 0) group = CourseCategory.GroupOfCode(categoryCode);
        if (group.Length == 0) group = Agreed(sayers, static e => e.CodeGroup);
        return new ResolvedCourse(
            key, own, PartOf(title, known), platform.Length > 0 ? platform : entry?.Platform ?? "",
            known.Length > 0 ? known : sameThing ? entry!.Code : "", group, entry?.Title ?? candidates.FirstOrDefault()?.Title ?? title,
            entry is not null || candidates.Count > 0)
        {
            Credited = entry?.Hours,
        };
    }

    /// <summary>
    /// The code at the end of a title: one that the catalogue has or, on a platform that puts it there, one that looks like a code and is
    /// not part of a known title. Empty if there is none.
    /// </summary>
    private string TrailingCode(string title, bool codeInTitle)
    {
        if (CourseTitle.TrailingCode(title) is not { } inner) return "";
        var code = CourseCode.Normalise(inner);
        if (_byCode.ContainsKey(code)) return code;
        return codeInTitle && LooksLikeCode(code) && !_byTitle.ContainsKey(CourseTitle.Normalise(title)) ? code : "";
    }

    private static bool LooksLikeCode(string code) =>
        code.Length >= 4 && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && code.Any(char.IsAsciiDigit);

    private static string PartOf(string title, string code) =>
        CourseTitle.BeforeLastDash(title) is { } name ? CourseTitle.Normalise(name, code) : "";

    private static string Agreed(IReadOnlyList<CatalogueEntry> entries, Func<CatalogueEntry, string> says) =>
        entries.Count > 0 && entries.All(e => says(e) == says(entries[0])) ? says(entries[0]) : "";

    private List<CatalogueEntry> TitlesOf(string key)
    {
        if (!_byTitle.TryGetValue(key, out var titles)) _byTitle[key] = titles = [];
        return titles;
    }
}
