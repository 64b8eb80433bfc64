using LearningHours.Access;
using LearningHours.Calendars;
using LearningHours.Feeds;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Mending;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Uploads;

/// <summary>
/// Separates the rows of an officer's upload into those to store, as a text file in the encoding of the source, and those that are refused.
/// </summary>
/// <param name="refused">Rows that are refused on their own merits, whoever uploads them.</param>
internal sealed class UploadSieve(FeedFile upload, IReadOnlyList<FeedFile> context, AccessScope scope, DateOnly today,
    IReadOnlyList<RejectedFile> refused)
{
    private const string Ending = ".csv";

    private readonly List<UploadPart> _parts = [];
    private readonly List<RejectedFile> _rejected = [];

    public IReadOnlyList<UploadPart> Parts => _parts;
    public IReadOnlyList<RejectedFile> Rejected => _rejected;

    public void Sift()
    {
        var night = new Night([.. context], workers: 1);
        var employees = RosterBuilder.Build(night);
        var facts = FactReader.Read(context, OfficeCalendar.BuiltIn).Facts;
        var owners = new RowOwners(scope, upload.Feed, night, employees, facts, today);
        foreach (var part in FilePart.Of(upload, new WarningLog())) Sift(new FileTally(upload, part, 0), owners, night.People);
    }

    private void Sift(FileTally tally, RowOwners owners, PeopleIndex people)
    {
        var refusedOfPart = refused.FirstOrDefault(f => f.Receipt.Path == tally.File.Path);
        var refusedLines = refusedOfPart?.Rows.Select(static r => r.Problem.Line).ToHashSet() ?? [];
        var others = new List<RejectedRow>();
        var kept = new MemoryStream();
        var lineEnd = "\r\n"u8;
        foreach (var piece in FilePiece.Of(tally, null, FeedColumns.Of(upload.Feed)))
        {
            var row = new RowReader(tally, piece.Header, people);
            using (var rows = piece.Rows())
            {
                while (rows.Read())
                {
                    if (!piece.IsRow(rows) || refusedLines.Contains(rows.Line)) continue;
                    if (Refusal(row, rows, owners, people) is { } refusal) others.Add(Refused(tally, rows, refusal));
                    else Keep(kept, rows.Raw, lineEnd);
                }
            }
            piece.Return();
        }
        Close(tally, kept, refusedOfPart, others);
    }

    private static (Column? Column, string Value, Problem Problem)? Refusal(RowReader row, RowCursor rows, RowOwners owners,
        PeopleIndex people)
    {
        if (!row.Begin(rows))
        {
            // A row that the night would mend is judged in its mended form.
            if (MendedRow.Of(rows, row.Header, row.File.Encoding) is not { } mended) return (null, "", ShapeProblems.Of(rows.Shape));
            using var cursor = mended.Rows(rows.Line);
            var reader = new RowReader(row.File, mended.Header, people);
            return cursor.Read() && reader.Begin(cursor) ? OfOwner(reader, owners) : (null, "", ShapeProblems.Of(rows.Shape));
        }
        return OfOwner(row, owners);
    }

    private static (Column? Column, string Value, Problem Problem)? OfOwner(RowReader row, RowOwners owners) =>
        owners.Refusal(row) is { } refusal ? (refusal.Column, refusal.Column is { } column ? row.Text(column) : "", refusal.Problem) : null;

    private RejectedRow Refused(FileTally tally, RowCursor rows, (Column? Column, string Value, Problem Problem) why)
    {
        var problem = new RowProblem(0, rows.Line, why.Column?.Name ?? "", why.Value, FeedLetters.Code(upload.Feed, why.Problem.Code),
            why.Problem.Explanation, why.Problem.Remedy);
        return new RejectedRow(problem, tally.Encoding.Restore(rows.Raw));
    }

    private static void Keep(MemoryStream kept, ReadOnlySpan<byte> raw, ReadOnlySpan<byte> lineEnd)
    {
        kept.Write(raw.TrimEnd("\r\n"u8));
        kept.Write(lineEnd);
    }

    private void Close(FileTally tally, MemoryStream kept, RejectedFile? refusedOfPart, List<RejectedRow> others)
    {
        if (refusedOfPart is not null || others.Count > 0)
        {
            List<RejectedRow> all = [.. (refusedOfPart?.Rows ?? []).Concat(others).OrderBy(static r => r.Problem.Line)];
            _rejected.Add(new RejectedFile(refusedOfPart?.Receipt ?? tally.Receipt,
                refusedOfPart?.Header ?? tally.Encoding.Restore(tally.Header), all));
        }
        if (kept.Length == 0) return;
        var content = new MemoryStream();
        content.Write(SourceText.Of(tally.Encoding.Name).Preamble);
        content.Write(tally.Encoding.Restore(tally.Header.AsSpan().TrimEnd("\r\n"u8)));
        content.Write(tally.Encoding.Restore("\r\n"u8));
        content.Write(tally.Encoding.Restore(kept.GetBuffer().AsSpan(0, (int)kept.Length)));
        _parts.Add(new UploadPart(PathOf(), content.ToArray()));
    }

    /// <summary>Every part becomes a separate text file, whatever format it came in.</summary>
    private string PathOf()
    {
        var stem = upload.Path.LastIndexOf('.') is > 0 and var dot ? upload.Path[..dot] : upload.Path;
        return _parts.Count == 0 ? stem + Ending : $"{stem}_{_parts.Count + 1}{Ending}";
    }
}
