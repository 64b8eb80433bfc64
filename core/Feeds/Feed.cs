using LearningHours.Feeds.Columns;
using LearningHours.Files;

namespace LearningHours.Feeds;

/// <summary>A feed other than hours and course-flags: its columns, how a row becomes a fact, and when two facts are the same.</summary>
/// <typeparam name="T">The type of its facts.</typeparam>
internal abstract class Feed<T>(FeedKind kind, ColumnSet columns) where T : class
{
    public FeedKind Folder => kind;
    public ColumnSet Columns => columns;

    /// <summary>The names of the columns that together identify one thing, joined by ＋; empty for a feed whose rows have no key.</summary>
    public virtual string KeyColumns => "";

    /// <summary>
    /// Converts a row to its fact; null if it concerns nobody on the roster. The fact of a failed row only tells what could be read of it.
    /// </summary>
    public abstract T? Convert(RowReader row);

    public abstract SourceRow SourceOf(T fact);

    /// <summary>What the fact is about: two facts with the same key in one snapshot must be equal.</summary>
    public virtual object? KeyOf(T fact) => null;

    /// <summary>The 員工編號 of the people the fact is about; empty for a feed that is not about people.</summary>
    public virtual IEnumerable<string> PeopleOf(T fact) => [];

    /// <summary>Whether a verdict can depend on cells that an accepted row leaves unread.</summary>
    /// <param name="unread">The names of the optional columns that could not be read.</param>
    public virtual bool HangsOn(IReadOnlyList<string> unread) => false;

    /// <summary>What a refused row still says.</summary>
    /// <param name="row">A row that was read to its last cell.</param>
    /// <param name="fact">The row's fact, with defaults for what cannot be read.</param>
    public virtual object StandingOf(RowReader row, T fact) => fact;

    /// <summary>Whom or what the fact is about, as named in warnings.</summary>
    public virtual string NameOf(T fact) => KeyOf(fact)?.ToString() ?? "";

    /// <summary>The fact without its source: equal contents are one fact.</summary>
    public abstract object ContentOf(T fact);
}
