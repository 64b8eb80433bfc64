namespace LearningHours.Notices;

public enum NoticeKind
{
    /// <summary>To one person: what holds for them, what changed, what is due.</summary>
    Staff,
    /// <summary>To a personnel unit: what is to be done today, and the night's lists.</summary>
    Personnel,
    /// <summary>To those who run the system: what keeps it from its work. It goes whatever became of its night.</summary>
    Operators,
    /// <summary>To the head of a unit: whose leave lapses soon.</summary>
    Head,
}

/// <summary>
/// Something to tell somebody, as a value. <see cref="Key"/> is the same whenever the same night says the same thing to the same recipient,
/// so that nobody is told twice; it holds no personal data and only characters a table key allows.
/// </summary>
public sealed record Notice(string Key, NoticeKind Kind, string To, string ToName, string Subject, string Text, string Html)
{
    /// <summary>One line, whatever the cell held that it came from: nothing of a name can end a header.</summary>
    public string ToName { get; init => field = OneLine(value); } = OneLine(ToName);

    /// <summary>One line.</summary>
    public string Subject { get; init => field = OneLine(value); } = OneLine(Subject);

    /// <summary>Who answers for it: the address of the personnel unit; empty for none.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>One line.</summary>
    public string ReplyToName { get; init => field = OneLine(value ?? ""); } = "";

    /// <summary>The mail holds advice, which can be cancelled at <see cref="ReplyTo"/>.</summary>
    public bool HoldsAdvice { get; init; }

    /// <summary>A deadline of today or tomorrow: it goes at any hour, also on a rest day.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The first day (Taipei) on which it may go; the night's own for what is urgent.</summary>
    public DateOnly NotBefore { get; init; }

    /// <summary>Days for the recipient's calendar.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>What it tells, in the words of <see cref="MailMemory"/>: nights to come read there what was really mailed.</summary>
    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    /// <summary>Control characters and the line ends of Unicode become blanks.</summary>
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        });
}

/// <summary>An all-day entry for a calendar; one of the same <see cref="Uid"/> and a higher <see cref="Sequence"/> takes the place of an
/// earlier one.</summary>
/// <param name="Uid">The same for the same deadline on the same day; nothing personal can be read from it.</param>
/// <param name="IsCancelled">The day has moved, or nothing is left to be done on it.</param>
public sealed record CalendarEntry(string Uid, int Sequence, bool IsCancelled, DateOnly Day, string Title, string Text)
{
    /// <summary>Days before, on which the calendar reminds.</summary>
    public static IReadOnlyList<int> Alarms { get; } = [14, 3];
}
