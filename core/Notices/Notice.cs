namespace LearningHours.Notices;

public enum NoticeKind
{
    /// <summary>To one person: what changed for them tonight.</summary>
    Staff,
    /// <summary>To a personnel unit: the night's list.</summary>
    Personnel,
}

/// <summary>
/// Something to tell somebody, as a value. <see cref="Key"/> is the same whenever the same night says the same thing to the same recipient,
/// so that nobody is told twice; it holds no personal data and only characters a table key allows.
/// </summary>
public sealed record Notice(string Key, NoticeKind Kind, string To, string ToName, string Subject, string Text, string Html);
