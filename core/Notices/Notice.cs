namespace LearningHours.Notices;

public enum NoticeKind
{
    /// <summary>To one person: what changed for them tonight.</summary>
    Staff,
    /// <summary>To a personnel unit: the night's list.</summary>
    Personnel,
    /// <summary>To those who run the system: what keeps it from its work. It goes whatever became of its night.</summary>
    Operators,
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

    /// <summary>Control characters and the line ends of Unicode become blanks.</summary>
    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        });
}
