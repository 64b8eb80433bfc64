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
            Explanation = problem?.Explanation ?? FeedProblems.Unreadable,
            Remedy = problem?.Remedy ?? FeedProblems.Correct,
            IsDelta = row.File.IsDelta,
            Fact = fact is null ? null : feed.StandingOf(row, fact),
            Unread = [.. row.Unread],
        }, people);
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

    /// <summary>
    /// Reconciles facts with the refused rows of their feed (contract section 2): a fact of a later delta replaces a refused row of its key,
    /// which then casts no doubt; a fact that a refused row of a delta could have replaced becomes doubt. Returns the other facts.
    /// </summary>
    /// <param name="facts">One fact for each key.</param>
    public static List<T> Reconcile<T>(Feed<T> feed, List<T> facts, Night night) where T : class
    {
        if (night.Refused.IsEmpty) return facts;
        string[] key = feed.KeyColumns.Split('＋');
        var given = facts.Where(f => night.Files[feed.SourceOf(f).File].IsDelta).ToDictionary(
            f => feed.KeyOf(f)!, f => night.Files[feed.SourceOf(f).File].Generation);
        if (given.Count > 0) night.Refused.Forget(feed.Folder, IsReplaced);
        var deltas = night.Refused.RowsOf(feed.Folder).Where(static d => d.Row.IsDelta).ToList();
        if (deltas.Count == 0) return facts;
        facts.RemoveAll(fact =>
        {
            var delta = deltas.FirstOrDefault(d => CouldReplace(d.Row, d.Employee, fact));
            if (delta.Row is null) return false;
            Note(feed, fact, feed.KeyColumns,
                FeedProblems.Replaceable(night.Files[delta.Row.Source.File].File.Path, delta.Row.Source.Line), night);
            return true;
        });
        return facts;

        object? KeyOf(RefusedRow row) => row.Fact is T fact && key.All(row.Says) ? feed.KeyOf(fact) : null;

        bool IsReplaced(RefusedRow row) => KeyOf(row) is { } of && given.TryGetValue(of, out var generation)
            && generation > night.Files[row.Source.File].Generation;

        bool CouldReplace(RefusedRow row, string employee, T fact)
        {
            if (night.Files[row.Source.File].Generation < night.Files[feed.SourceOf(fact).File].Generation) return false;
            if (KeyOf(row) is { } of) return of.Equals(feed.KeyOf(fact));
            return employee.Length > 0 && feed.PeopleOf(fact).Contains(employee);
        }
    }
}
