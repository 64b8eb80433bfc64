namespace LearningHours.Plans;

/// <summary>How a printed form is laid out; the layouts themselves are code.</summary>
public enum FormLayout
{
    /// <summary>
    /// A row for each completed course with its hours, the date and the time (24 h) of completion and three stamps; behind them the
    /// running ledger of leave.
    /// </summary>
    CompletionLedger,
    /// <summary>
    /// A cell for each course of the set, in the order of the plan, with its start and end to the minute; three stamps for all.
    /// </summary>
    StartAndEnd,
    /// <summary>A row for each course studied on a day that counts, the conditions beside it and the days asked for left blank.</summary>
    LeaveByDay,
    /// <summary>Posts and replies counted together against the figures of the plan.</summary>
    PostCount,
    /// <summary>The head and the headings of a project's plan, to be written; one for each agency.</summary>
    ProjectPlan,
}

/// <summary>A form that is filled in for whoever is eligible: title and notes as the plan prints them.</summary>
public sealed record PlanForm(FormLayout Layout, string Title, IReadOnlyList<string> Rules) : ICited
{
    /// <summary>What the plan prints below the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The heading above the notes.</summary>
    public string? NotesTitle { get; init; }

    /// <summary>填表說明, one for each paragraph as printed, with its number.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>Headings of what is to be written, with what the plan says about each; for <see cref="FormLayout.ProjectPlan"/>.</summary>
    public IReadOnlyList<string> Sections { get; init => field = value ?? []; } = [];
}
