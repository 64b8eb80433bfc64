namespace LearningHours.Notices;

/// <summary>What a night judged by that the night before it did not.</summary>
/// <param name="Plans">Plans whose file is another; one that only one of both nights judged is not among them.</param>
/// <param name="Calendar">Whether the office calendar is another.</param>
public sealed record ChangedRules(IReadOnlySet<string> Plans, bool Calendar)
{
    public static readonly ChangedRules None = new(new HashSet<string>(), false);

    /// <param name="before">Plan id → hash of its file.</param>
    /// <param name="calendarBefore">Hash of the calendar; empty where nobody noted it, which is no change.</param>
    public static ChangedRules Between(IReadOnlyDictionary<string, string> before, string calendarBefore,
        IReadOnlyDictionary<string, string> now, string calendarNow) =>
        new(now.Where(p => before.TryGetValue(p.Key, out var was) && was != p.Value).Select(static p => p.Key)
            .ToHashSet(StringComparer.Ordinal), calendarBefore.Length > 0 && calendarBefore != calendarNow);
}
