using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>One missing fact and how to supply it.</summary>
/// <param name="Key">The same for the same fact, whomever it concerns.</param>
/// <param name="Text">What the personnel unit is to do.</param>
/// <param name="ForStaff">The same for the person concerned; it names nobody else.</param>
/// <param name="ByPerson">Whether the person has to supply it; otherwise an office does.</param>
internal sealed record Remedy(string Key, string Text, string ForStaff, bool ByPerson);

/// <summary>What would settle a decision that is 待查, each missing fact once.</summary>
internal static class Remedies
{
    private static readonly FeedKind[] OfOffice =
        [FeedKind.Attendance, FeedKind.Roster, FeedKind.Agencies, FeedKind.CourseFlags, FeedKind.LeaveUsage];
    private static readonly string Hours = FeedNames.Of(FeedKind.Hours) + "/";
    private static readonly FeedKind[] OfPerson = [FeedKind.Hours, FeedKind.Certificates];

    /// <summary>Whether the personnel unit or the person can settle it; otherwise nobody is asked by mail.</summary>
    public static bool CanBeAsked(Decision decision) =>
        OpenQuestions.Of(decision).All(q => q.Lacks is { } feed && (OfOffice.Contains(feed) || OfPerson.Contains(feed)));

    /// <summary>
    /// Whether everything that is missing has to come from an office, in which case nobody is told to take a course again.
    /// </summary>
    public static bool AreOffices(Decision decision) => OpenQuestions.Of(decision).All(q => q.Lacks is { } feed && OfOffice.Contains(feed));

    /// <param name="decision">A decision that is 待查, with its finding.</param>
    public static IReadOnlyList<Remedy> Of(Decision decision, FactBook facts)
    {
        var remedies = new List<Remedy>();
        foreach (var group in OpenQuestions.Of(decision).GroupBy(q => q.Lacks))
        {
            remedies.AddRange(group.Key switch
            {
                FeedKind.CourseFlags => Flags(group, facts),
                FeedKind.Attendance => [Attendance(decision, group)],
                FeedKind.Hours when Rejected(decision) is { Count: > 0 } places =>
                    places.Select(p => new Remedy($"rejected|{p}", UnitMailWords.RemedyRejected(p), UnitMailWords.RemedyRejected(p),
                        false)),
                var lacks => group.Select(q => q.Observed.ToString()).Distinct().Select(text => Other(text, lacks)),
            });
        }
        return [.. remedies.DistinctBy(r => r.Key)];
    }

    private static IEnumerable<Remedy> Flags(IEnumerable<Finding> questions, FactBook facts)
    {
        var courses = questions.SelectMany(q => q.Records).Where(r => r.Use == RecordUse.Open).Select(CourseOf).Distinct().ToList();
        if (courses.Count == 0) return questions.Select(q => Other(q.Observed.ToString(), FeedKind.CourseFlags));
        return courses.Select(course =>
        {
            var text = UnitMailWords.RemedyFlag(course, CodeOf(course, facts));
            return new Remedy($"flag|{course}", text, text, false);
        });
    }

    /// <summary>Days for which the rota, the clock or leave is missing, all days of a person in one remedy.</summary>
    private static Remedy Attendance(Decision decision, IEnumerable<Finding> questions)
    {
        var person = $"{decision.Employment.Name}（{decision.Employee.Number}）";
        var ends = questions.ToList();
        var open = ends.SelectMany(q => q.Records).Where(r => r.Use == RecordUse.Open).ToList();
        // Neither rota nor clock settles a record without times; only the platform can.
        if (open.Count > 0 && open.All(r => r.To.LacksTime || r.From.LacksTime)) return TimesOf(decision, open);
        var days = open.Select(r => r.From.Date ?? r.To.Date).OfType<DateOnly>().Distinct().Order().ToList();
        if (days.Count == 0) return Other(ends[0].Observed.ToString(), FeedKind.Attendance);
        var when = UnitMailWords.Days(Dates.RocDate.Format(days[0]), Dates.RocDate.Format(days[^1]), days.Count);
        return decision.Employment.IsShift
            ? new Remedy($"rota|{decision.Employee.Number}", UnitMailWords.RemedyRota(person, when), UnitMailWords.StaffRota(when), false)
            : new Remedy($"clock|{decision.Employee.Number}", UnitMailWords.RemedyClock(person, when), UnitMailWords.StaffClock(when),
                false);
    }

    private static Remedy TimesOf(Decision decision, List<FindingRecord> open)
    {
        var courses = string.Join('、', open.Select(CourseOf).Distinct());
        return new Remedy(
            $"times|{decision.Employee.Number}|{courses}",
            UnitMailWords.RemedyTimes($"{decision.Employment.Name}（{decision.Employee.Number}）", courses),
            UnitMailWords.StaffTimes(courses), true);
    }

    private static Remedy Other(string observed, FeedKind? lacks)
    {
        var text = UnitMailWords.RemedyOther(observed, Supplier.HandIn(lacks));
        return new Remedy($"{lacks}|{observed}", text, text, lacks is { } feed && OfPerson.Contains(feed));
    }

    /// <summary>
    /// The refused rows of the hours feed that the root of the finding names, as <c>hours/a.csv 第102列</c>; for several rows of one file,
    /// the first and their number.
    /// </summary>
    private static IReadOnlyList<string> Rejected(Decision decision)
    {
        if (decision.Finding is not { } finding) return [];
        var places = finding.Children.Where(c => c.Verdict == FindingVerdict.Note).SelectMany(c => c.Records).Select(r => r.Source)
            .Where(s => s.File?.StartsWith(Hours, StringComparison.Ordinal) == true).Distinct();
        return [.. places.GroupBy(p => p.File, StringComparer.Ordinal).Select(g => g.ToList()).Select(
            g => g.Count == 1 ? g[0].ToString() : UnitMailWords.Rows(g[0].ToString(), g.Count))];
    }

    private static string CourseOf(FindingRecord record) => record.Course ?? record.What.ToString();

    private static string CodeOf(string title, FactBook facts)
    {
        var wanted = CourseTitle.Normalise(title);
        return facts.Courses.Variants.Where(v => v.Code.Length > 0 && CourseTitle.Normalise(v.Title) == wanted).Select(v => v.Code)
            .Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
    }
}
