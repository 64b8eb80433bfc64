namespace LearningHours.Plans;

/// <summary>How a printed form is laid out; the layouts themselves are code.</summary>
public enum FormLayout
{
    /// <summary>
    /// A row for each completed course with its hours, date and time (24 h) of completion and three stamps, followed by the running ledger
    /// of leave.
    /// </summary>
    CompletionLedger,
    /// <summary>
    /// A cell for each course of the set, in the order of the plan, with its start and end to the minute; three stamps in total.
    /// </summary>
    StartAndEnd,
    /// <summary>
    /// A row for each course studied on a day that counts, with the conditions beside it and the days applied for left blank.
    /// </summary>
    LeaveByDay,
    /// <summary>Posts and replies, counted together, against the figures of the plan.</summary>
    PostCount,
    /// <summary>The head and the headings of a project plan, to be filled in; one for each agency.</summary>
    ProjectPlan,
}

/// <summary>A form that is filled in for everybody eligible; title and notes are as the plan prints them.</summary>
public sealed record PlanForm(FormLayout Layout, string Title, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>The text that the plan prints below the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The heading above the notes.</summary>
    public string? NotesTitle { get; init; }

    /// <summary>填表說明, one entry per paragraph as printed, with its number.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Headings of the parts to be written, with what the plan says about each; only for <see cref="FormLayout.ProjectPlan"/>.
    /// </summary>
    public IReadOnlyList<string> Sections { get; init => field = value ?? []; } = [];
}
