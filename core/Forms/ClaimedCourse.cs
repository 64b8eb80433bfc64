using LearningHours.Evaluation;
using LearningHours.Evaluation.OffHours;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Forms;

/// <summary>A course that an award rests on, with the record that counted for it.</summary>
/// <param name="Title">As the plan prints it; for a course list, as the platform does.</param>
/// <param name="Hours">As the form prints it, without the unit: <c>1</c>.</param>
/// <param name="Source">File and line of the record.</param>
/// <param name="Reason">Why its start and end were 公餘, or what else made it count.</param>
internal sealed record ClaimedCourse(string Title, string Hours, FormMoment From, FormMoment To, string Source, string Reason,
    bool AwaitsCredit)
{
    /// <summary>
    /// The courses of an eligible decision in the order of the plan, or, for a course list, in the order of completion: only those of the
    /// tier that is awarded, none that was judged beside it.
    /// </summary>
    public static IReadOnlyList<ClaimedCourse> Of(Finding decided)
    {
        var courses = new List<ClaimedCourse>();
        foreach (var node in AwardedPath.Of(decided))
        {
            var (title, hours) = node.Criterion.Part switch
            {
                SetCourse course => (course.Title, FormattableString.Invariant($"{course.Hours:0.##}")),
                LeavePerCourse => (node.Required.ToString(), node.Observed.ToString()),
                _ => ("", ""),
            };
            if (title.Length == 0) continue;
            foreach (var record in node.Records)
                if (record.Use == RecordUse.Counted && !record.Remark.IsNone) courses.Add(Of(title, Bare(hours), record));
        }
        return courses;
    }

    private static ClaimedCourse Of(string title, string hours, FindingRecord record) =>
        new(title, hours, At(record.From), At(record.To), record.Source.ToString(), Why(record.Remark.ToString()), record.AwaitsCredit);

    private static FormMoment At(FactTime time) => new(time.Date, time.Instant);

    private static string Why(string remark) => remark.StartsWith(OffHoursWords.Counts, StringComparison.Ordinal)
        ? remark[OffHoursWords.Counts.Length..] : remark;

    private static string Bare(string hours) =>
        hours.EndsWith(FindingWords.Hour, StringComparison.Ordinal) ? hours[..^FindingWords.Hour.Length] : hours;
}
