using LearningHours.Feeds.Columns;
using LearningHours.Files;

namespace LearningHours.Feeds;

/// <summary>A feed other than hours and course-flags: its columns, how a row becomes a fact, and what makes two facts the same.</summary>
/// <typeparam name="T">The fact.</typeparam>
internal abstract class Feed<T>(FeedKind kind, ColumnSet columns) where T : class
{
    public FeedKind Folder => kind;
    public ColumnSet Columns => columns;

    /// <summary>The names of the columns that together name one thing; empty for a feed whose rows have no key.</summary>
    public virtual string KeyColumns => "";

    /// <summary>The fact of a row; ignored where the row failed, null where it concerns nobody on the roster.</summary>
    public abstract T? Convert(RowReader row);

    public abstract SourceRow SourceOf(T fact);

    /// <summary>What the fact is about: two facts of one key in one snapshot must be equal.</summary>
    public virtual object? KeyOf(T fact) => null;

    /// <summary>員工編號 of those the fact is about; empty for a feed that is not about people.</summary>
    public virtual IEnumerable<string> PeopleOf(T fact) => [];

    /// <summary>Whether a verdict can hang on cells that a row that was taken in does not tell.</summary>
    /// <param name="unread">Names of optional columns.</param>
    public virtual bool HangsOn(IReadOnlyList<string> unread) => false;

    /// <summary>What stands of a row that was refused.</summary>
    /// <param name="row">Read to its last cell.</param>
    /// <param name="fact">With defaults for what cannot be read.</param>
    public virtual object StandingOf(RowReader row, T fact) => fact;

    /// <summary>Whom or what the fact is about, as a warning names it.</summary>
    public virtual string NameOf(T fact) => KeyOf(fact)?.ToString() ?? "";

    /// <summary>The fact without its source: equal contents are one fact.</summary>
    public abstract object ContentOf(T fact);
}
