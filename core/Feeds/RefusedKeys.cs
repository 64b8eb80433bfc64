using LearningHours.Facts;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Reconciles the facts of a feed with its refused rows (contract section 2, reading 20). A fact replaces a refused row of its key that
/// has less precedence, and that row casts no doubt then. A refused row of a delta puts the facts in doubt that it could replace: those of
/// its key, or, where its key cannot be read, all of the people it names.
/// </summary>
internal sealed class RefusedKeys<T> where T : class
{
    private readonly Feed<T> _feed;
    private readonly Night _night;
    private readonly string[] _columns;

    private RefusedKeys(Feed<T> feed, Night night) => (_feed, _night, _columns) = (feed, night, feed.KeyColumns.Split('＋'));

    /// <summary>Returns the facts that are certain.</summary>
    /// <param name="facts">One fact for each key.</param>
    public static List<T> Reconcile(Feed<T> feed, List<T> facts, Night night)
    {
        if (facts.Count == 0 || night.Refused.RowsOf(feed.Folder).Count == 0) return facts;
        var keys = new RefusedKeys<T>(feed, night);
        keys.ForgetReplaced(facts);
        return keys.WithoutReplaceable(facts);
    }

    private void ForgetReplaced(List<T> facts)
    {
        var given = facts.ToDictionary(f => _feed.KeyOf(f)!, f => _night.PrecedenceOf(_feed.SourceOf(f)));
        var replaced = _night.Refused.Forget(_feed.Folder, row => KeyOf(row) is { } key && given.TryGetValue(key, out var precedence)
            && precedence.CompareTo(_night.PrecedenceOf(row.Source)) > 0);
        foreach (var row in replaced) if (row.IsAccepted) _night.Duplicate(row.Source);
    }

    private List<T> WithoutReplaceable(List<T> facts)
    {
        var deltas = _night.Refused.RowsOf(_feed.Folder).Where(static d => d.Row.IsDelta).ToList();
        if (deltas.Count == 0) return facts;
        var ofKey = deltas.Where(d => KeyOf(d.Row) is not null).ToLookup(d => KeyOf(d.Row)!, static d => d.Row);
        var ofPerson = deltas.Where(d => d.Employee.Length > 0 && KeyOf(d.Row) is null)
            .ToLookup(static d => d.Employee, static d => d.Row, StringComparer.Ordinal);
        facts.RemoveAll(fact =>
        {
            var precedence = _night.PrecedenceOf(_feed.SourceOf(fact));
            var delta = ofKey[_feed.KeyOf(fact)!].Concat(_feed.PeopleOf(fact).SelectMany(p => ofPerson[p]))
                .Where(d => _night.PrecedenceOf(d.Source).CompareTo(precedence) >= 0)
                .MinBy(static d => (d.Source.File, d.Source.Line));
            if (delta is null) return false;
            var path = _night.Files[delta.Source.File].File.Path;
            Refusals.Note(_feed, fact, _feed.KeyColumns, FeedProblems.Replaceable(path, delta.Source.Line), _night);
            return true;
        });
        return facts;
    }

    private object? KeyOf(RefusedRow row) => row.Fact is T fact && Array.TrueForAll(_columns, row.Says) ? _feed.KeyOf(fact) : null;
}
