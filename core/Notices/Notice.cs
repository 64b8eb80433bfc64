namespace LearningHours.Notices;

public enum NoticeKind
{
    /// <summary>To one person: what applies to them, what changed, what is due.</summary>
    Staff,
    /// <summary>To a personnel unit: what is to be done today, and the night's lists.</summary>
    Personnel,
    /// <summary>To those who run the system: what keeps it from doing its work. It is sent whatever became of its night.</summary>
    Operators,
    /// <summary>To the head of a unit or agency: whose leave lapses soon.</summary>
    Head,
}

/// <summary>
/// A mail as a value. <see cref="Key"/> is the same whenever the same night tells the same recipient the same thing, so that nobody is told
/// twice; it holds no personal data and only characters that a table key allows.
/// </summary>
public sealed record Notice(string Key, NoticeKind Kind, string To, string ToName, string Subject, string Text, string Html)
{
    /// <summary>A single line, whatever the source cell held, so that no name can end a mail header.</summary>
    public string ToName { get; init => field = OneLine(value); } = OneLine(ToName);

    /// <summary>The subject as a single line.</summary>
    public string Subject { get; init => field = OneLine(value); } = OneLine(Subject);

    /// <summary>The address of the personnel unit that answers replies; empty for none.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>The name of the unit at <see cref="ReplyTo"/> as a single line; empty for none.</summary>
    public string ReplyToName { get; init => field = OneLine(value ?? ""); } = "";

    /// <summary>Whether the mail holds advice, which people can unsubscribe from at <see cref="ReplyTo"/>.</summary>
    public bool HoldsAdvice { get; init; }

    /// <summary>Whether it may go at any hour, also on a rest day: a deadline of today or tomorrow, or a mail to the operators.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The first day (Taipei) on which it may be sent; the night's own day if it is urgent.</summary>
    public DateOnly NotBefore { get; init; }

    /// <summary>Entries for the recipient's calendar.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>What the mail tells, as lines of <see cref="MailMemory"/>, where later nights read what was actually mailed.</summary>
    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    /// <summary>Replaces control characters and Unicode line and paragraph separators with spaces.</summary>
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        });
}

/// <summary>
/// An all-day calendar entry; one with the same <see cref="Uid"/> and a higher <see cref="Sequence"/> replaces an earlier one.
/// </summary>
/// <param name="Uid">The same for the same deadline on the same day; it reveals nothing about the person.</param>
/// <param name="IsCancelled">Whether the entry is withdrawn: the day moved, or nothing is left to be done on it.</param>
public sealed record CalendarEntry(string Uid, int Sequence, bool IsCancelled, DateOnly Day, string Title, string Text)
{
    /// <summary>How many days before the entry the calendar reminds.</summary>
    public static IReadOnlyList<int> Alarms { get; } = [14, 3];
}
