using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>One list of an agency's pack: its file, its head, and which rows a decision brings.</summary>
internal abstract class PackList(string file, string title, IReadOnlyList<string> columns)
{
    public string File { get; } = file;
    public string Title { get; } = title;
    public IReadOnlyList<string> Columns { get; } = [.. PackContext.PersonColumns, .. columns];

    /// <summary>Adds the rows of a decision, if it has any on this list.</summary>
    public abstract void Add(StaffRows rows, PackContext pack, Decision decision);
}
