using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using LearningHours.Fast;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Reads a feed's files row by row and resolves multiple statements about the same thing (contract section 2 and reading 20).
/// </summary>
internal static class FeedReader
{
    /// <summary>Returns the facts that prevail, in the order of files and rows.</summary>
    public static List<T> Read<T>(Feed<T> feed, Night night) where T : class
    {
        var facts = new List<T>();
        foreach (var tally in night.Of(feed.Folder))
        {
            foreach (var piece in FilePiece.Of(tally, night.Warnings, [feed.Columns])) ReadPiece(feed, piece, night, facts);
        }
        night.Refused.ForgetCorrected(feed.Folder);
        return Deduplicate(feed, facts, night);
    }

    /// <summary>
    /// For a feed with about as many rows as there are people: several workers convert the pieces of a file, each with its own instance of
    /// the feed. The facts come in the order of files and rows. Repeats and contradictions are left to <see cref="Deduplicate"/>, which may
    /// be called for a subset of the facts as long as it includes all rows about the same thing.
    /// </summary>
    public static List<T> ReadInParallel<T>(Func<Feed<T>> newFeed, Night night) where T : class
    {
        var feed = newFeed();
        var facts = new List<T>();
        foreach (var tally in night.Of(feed.Folder))
        {
            var pieces = new List<PieceFacts<T>>();
            var usual = 0; // facts per piece; the last worker's count is a good enough estimate
            WorkerLoop.Run(
                night.Workers,
                Partitioner.Create(FilePiece.Of(tally, night.Warnings, [feed.Columns]), EnumerablePartitionerOptions.NoBuffering),
                newFeed,
                (worker, piece) =>
                {
                    var found = new List<T>(usual);
                    ReadPiece(worker, piece, night, found);
                    usual = found.Count + found.Count / 16;
                    lock (pieces) pieces.Add(new PieceFacts<T>(piece.FirstLine, found));
                });
            pieces.Sort(static (a, b) => a.FirstLine.CompareTo(b.FirstLine));
            facts.EnsureCapacity(facts.Count + pieces.Sum(static p => p.Facts.Count));
            foreach (var piece in pieces) facts.AddRange(piece.Facts);
        }
        return facts;
    }

    /// <summary>Returns those of the facts that prevail; both input and result are in the order of files and rows.</summary>
    public static List<T> Deduplicate<T>(Feed<T> feed, List<T> facts, Night night) where T : class =>
        feed.KeyColumns.Length == 0 ? Distinct(feed, facts, night) : RefusedKeys<T>.Reconcile(feed, Settled(feed, facts, night), night);

    private static void ReadPiece<T>(Feed<T> feed, FilePiece piece, Night night, List<T> facts) where T : class
    {
        var row = new RowReader(piece.Tally, piece.Header, night.People);
        var read = 0;
        using (var rows = piece.Rows())
        {
            while (rows.Read())
            {
                if (!piece.IsRow(rows)) continue;
                read++;
                var fact = row.Begin(rows) ? feed.Convert(row) : null;
                if (row.Failed && Mend(feed, row, rows, night) is { } mended)
                {
                    facts.Add(mended);
                    continue;
                }
                if (row.Failed)
                {
                    Refusals.Note(feed, row, fact, night);
                    lock (piece.Tally) piece.Tally.Reject(row.Problem!, row.Raw);
                }
                else if (fact is not null && row.HasUnread && feed.HangsOn(row.Unread)) Refusals.Note(feed, row, fact, night);
                else if (fact is not null)
                {
                    facts.Add(fact);
                    if (piece.Header.IsOfRejects) Refusals.NoteCorrection(feed, row, fact, night);
                }
            }
        }
        piece.Return();
        lock (piece.Tally) piece.Tally.Rows += read;
    }

    private static T? Mend<T>(Feed<T> feed, RowReader row, RowCursor rows, Night night) where T : class
    {
        if (MendedRow.Of(rows, row.Header, row.File.Encoding) is not { IsAnchored: true } mended) return null;
        using var cursor = mended.Rows(rows.Line);
        var reader = new RowReader(row.File, mended.Header, night.People);
        var fact = cursor.Read() && reader.Begin(cursor) ? feed.Convert(reader) : null;
        if (reader.Failed || fact is null) return null;
        night.Warnings.Add(feed.Folder, mended.Code, mended.Warning);
        return fact;
    }

    private static List<T> Distinct<T>(Feed<T> feed, List<T> facts, Night night) where T : class
    {
        var seen = new HashSet<object>(facts.Count);
        facts.RemoveAll(fact =>
        {
            if (seen.Add(feed.ContentOf(fact))) return false;
            night.Duplicate(feed.SourceOf(fact));
            return true;
        });
        return facts;
    }

    private static List<T> Settled<T>(Feed<T> feed, List<T> facts, Night night) where T : class
    {
        var seen = new HashSet<object>(facts.Count);
        if (facts.TrueForAll(fact => seen.Add(feed.KeyOf(fact)!))) return facts; // nearly always, every key occurs once

        var byKey = new Dictionary<object, List<T>>(facts.Count);
        foreach (var fact in facts)
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, feed.KeyOf(fact)!, out _);
            (same ??= new List<T>(1)).Add(fact);
        }
        var settled = new List<T>(byKey.Count);
        foreach (var same in byKey.Values)
        {
            if (Settle(feed, same, night) is { } fact) settled.Add(fact);
        }
        settled.Sort((a, b) => Order(feed.SourceOf(a), feed.SourceOf(b)));
        return settled;
    }

    /// <summary>
    /// The fact of one key, taken from the latest generation in which any prevails (<see cref="Contradictions"/>); null if none does.
    /// </summary>
    private static T? Settle<T>(Feed<T> feed, List<T> same, Night night) where T : class
    {
        T? holds = null;
        var doubted = new List<T>(); // rows that contradict each other and that none of greater precedence replaces
        foreach (var generation in same.GroupBy(f => night.Files[feed.SourceOf(f).File].Generation).OrderBy(static g => g.Key))
        {
            var facts = Contradictions.Reconcile(
                [.. generation], feed.SourceOf, of => of.TrueForAll(f => feed.ContentOf(f).Equals(feed.ContentOf(of[0]))), feed.NameOf,
                night, feed.KeyColumns, doubted.Add);
            if (facts.Count == 0) continue;
            Contradictions.RemoveReplaced(doubted, facts, feed.SourceOf, night);
            if (holds is not null) night.Duplicate(feed.SourceOf(holds));
            foreach (var fact in facts.Skip(1)) night.Duplicate(feed.SourceOf(fact));
            holds = facts[0];
        }
        foreach (var fact in doubted) Refusals.Note(feed, fact, feed.KeyColumns, CommonProblems.Contradiction, night);
        return holds;
    }

    private sealed record PieceFacts<T>(int FirstLine, List<T> Facts);

    private static int Order(SourceRow a, SourceRow b) => a.File != b.File ? a.File.CompareTo(b.File) : a.Line.CompareTo(b.Line);
}
