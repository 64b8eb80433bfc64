namespace LearningHours.Notices;

/// <summary>Which rules of a night differ from those of the night before.</summary>
/// <param name="Plans">Plans whose file changed; a plan that only one of the two nights judged is not among them.</param>
/// <param name="Calendar">Whether the office calendar changed.</param>
public sealed record ChangedRules(IReadOnlySet<string> Plans, bool Calendar)
{
    public static readonly ChangedRules None = new(new HashSet<string>(), false);

    /// <param name="before">Plan id → hash of its file.</param>
    /// <param name="calendarBefore">Hash of the calendar; empty if it was not recorded, which counts as no change.</param>
    public static ChangedRules Between(IReadOnlyDictionary<string, string> before, string calendarBefore,
        IReadOnlyDictionary<string, string> now, string calendarNow) =>
        new(now.Where(p => before.TryGetValue(p.Key, out var was) && was != p.Value).Select(static p => p.Key)
            .ToHashSet(StringComparer.Ordinal), calendarBefore.Length > 0 && calendarBefore != calendarNow);
}
