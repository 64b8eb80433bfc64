using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds.Receipts;

/// <summary>Notes what a refused row of a feed other than hours leaves behind: whom it names, and what can be read of it.</summary>
internal static class Refusals
{
    /// <summary>Notes a row that was refused, or whose unreadable cells can affect a verdict.</summary>
    /// <param name="fact">The row's fact, with defaults for what cannot be read; null if the row could not be split or
    /// names nobody.</param>
    public static void Note<T>(Feed<T> feed, RowReader row, T? fact, Night night) where T : class
    {
        var people = new SortedSet<string>(fact is null ? [] : feed.PeopleOf(fact).Where(static p => p.Length > 0), StringComparer.Ordinal);
        people.UnionWith(row.Named());
        if (people.Count == 0) row.NoteNobody();
        var problem = row.Problem;
        night.Refused.Add(new RefusedRow
        {
            Feed = feed.Folder,
            Source = row.Source,
            Column = problem?.Column ?? row.Unread[0],
            Value = problem?.Value ?? "",
            IsAccepted = problem is null,
            Explanation = problem?.Explanation ?? FeedProblems.Unreadable,
            Remedy = problem?.Remedy ?? FeedProblems.Correct,
            IsDelta = row.File.IsDelta,
            Fact = fact is null ? null : feed.StandingOf(row, fact),
            Unread = [.. row.Unread],
        }, people);
    }

    /// <summary>Notes an accepted row of a reject file that came back: it tells which refused row it was (contract section 3).</summary>
    public static void NoteCorrection<T>(Feed<T> feed, RowReader row, T fact, Night night) where T : class
    {
        if (row.FrontLine is not { } line || row.FrontValue is not { Length: > 0 } value) return;
        foreach (var employee in feed.PeopleOf(fact)) night.Refused.Correct(feed.Folder, line, row.FrontColumn, value, employee);
    }

    /// <summary>Notes a row that was valid by itself.</summary>
    public static void Note<T>(Feed<T> feed, T fact, string column, Problem problem, Night night) where T : class
    {
        var source = feed.SourceOf(fact);
        var row = new RefusedRow
        {
            Feed = feed.Folder,
            Source = source,
            Column = column,
            Explanation = problem.Explanation,
            Remedy = problem.Remedy,
            IsDelta = night.Files[source.File].IsDelta,
            Fact = fact,
        };
        night.Refused.Add(row, [.. feed.PeopleOf(fact)]);
    }
}
