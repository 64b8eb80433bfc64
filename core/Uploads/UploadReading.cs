using LearningHours.Access;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Uploads;

/// <summary>
/// Reads an upload as the next night will, for its receipt, and determines what of it is stored. The file of an officer of the whole city
/// is stored as it is. From anybody else's file only the valid rows about the officer's own agencies are kept, so that the night accepts
/// whatever it reads.
/// </summary>
public static class UploadReading
{
    /// <param name="upload">The upload, under the path at which it is to be stored.</param>
    /// <param name="context">The existing files that tell who is who and what belongs to whom, see <see cref="Needs"/>.</param>
    /// <param name="today">The Taipei date, as of which the roster tells who serves where.</param>
    public static UploadReport Read(FeedFile upload, IReadOnlyList<FeedFile> context, AccessScope scope, DateOnly today)
    {
        var read = FactReader.Read([upload, .. context], OfficeCalendar.BuiltIn);
        bool IsOurs(FileReceipt receipt) => receipt.Feed == upload.Feed && receipt.FilePath == upload.Path;
        var receipts = read.Receipts.Where(IsOurs).ToList();
        var rejected = read.Rejected.Where(f => IsOurs(f.Receipt)).ToList();
        List<Warning> warnings = [.. read.Warnings.Where(w => w.Text.Contains(upload.Path, StringComparison.Ordinal))];
        var duplicates = receipts.Sum(static r => r.Duplicate);
        var rows = receipts.Sum(static r => r.Rows);
        if (scope.IsCity)
        {
            var refused = receipts.Sum(static r => r.Rejected);
            // A file without usable rows is reported but not stored, because it would only put the night in doubt.
            IReadOnlyList<UploadPart> whole = rows - refused > 0 ? [new UploadPart(upload.Path, null)] : [];
            return new UploadReport(rows, rows - refused - duplicates, refused, duplicates, whole, rejected, warnings);
        }
        var sieve = new UploadSieve(upload, context, scope, today, rejected);
        sieve.Sift();
        var (accepted, repeated) = Taken(sieve.Parts, context);
        return new UploadReport(rows, accepted, rows - accepted - repeated, repeated, sieve.Parts, sieve.Rejected, warnings);
    }

    /// <summary>The number of rows of the parts that the night will accept, and of those that repeat others.</summary>
    private static (int Accepted, int Repeated) Taken(IReadOnlyList<UploadPart> parts, IReadOnlyList<FeedFile> context)
    {
        if (parts.Count == 0) return default;
        var feed = FeedNames.Parse(parts[0].Path.Split('/')[0])!.Value;
        var paths = parts.Select(static p => p.Path).ToHashSet(StringComparer.Ordinal);
        FeedFile[] files = [.. parts.Select(p => new FeedFile(feed, p.Path, () => new MemoryStream(p.Content!, writable: false))),
            .. context];
        var receipts = FactReader.Read(files, OfficeCalendar.BuiltIn).Receipts.Where(r => paths.Contains(r.FilePath)).ToList();
        return (receipts.Sum(static r => r.Accepted), receipts.Sum(static r => r.Duplicate));
    }

    /// <summary>
    /// Whether existing files of feed <paramref name="file"/> are needed to read an upload of feed <paramref name="upload"/>.
    /// </summary>
    public static bool Needs(FeedKind upload, FeedKind file) => file switch
    {
        FeedKind.Roster or FeedKind.Aliases or FeedKind.Agencies => true,
        FeedKind.Courses => upload is FeedKind.Hours or FeedKind.CourseFlags,
        FeedKind.Works or FeedKind.Reports or FeedKind.Projects => upload == file,
        _ => false,
    };
}
