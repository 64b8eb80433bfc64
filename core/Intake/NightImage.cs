using System.Text;
using LearningHours.Courses;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Files.Sources;
using LearningHours.Learning;
using LearningHours.Records;

namespace LearningHours.Intake;

/// <summary>
/// What another process needs of a night's reading to judge without reading the hours again: which files were read and what became of them,
/// the courses that rows name, and where everybody's records are. The other feeds are small and are read again.
/// </summary>
public sealed class NightImage
{
    private NightImage() { }

    /// <summary>The receipts of every file of the reading, in ordinal order of the paths.</summary>
    public required IReadOnlyList<FileReceipt> Receipts { get; init; }
    public required IReadOnlyList<Warning> Warnings { get; init; }
    public required int RecordsOffRoster { get; init; }

    /// <summary>In the order of <see cref="LearningRecord.Variant"/>; holds only what a catalogue is built from.</summary>
    internal IReadOnlyList<ResolvedCourse> Courses { get; private init; } = [];
    internal IReadOnlyList<(int Person, RefusedRow Row)> Refused { get; private init; } = [];

    /// <summary>Whether any file of the hours feed could be read.</summary>
    internal bool HasHours { get; private init; }
    internal Ledger Ledger { get; private init; } = Ledger.Empty;

    /// <summary>Writes everything except the rows, which <see cref="Ledger.WriteRows"/> writes.</summary>
    public static void Write(NightFacts night, Stream to)
    {
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        writer.Write(night.Receipts.Count);
        foreach (var receipt in night.Receipts) Write(receipt, writer);
        writer.Write(night.Warnings.Count);
        foreach (var warning in night.Warnings)
        {
            writer.Write(warning.Code);
            writer.Write(warning.Text);
            writer.Write(warning.Count);
        }
        writer.Write(night.RecordsOffRoster);
        var catalogue = night.Facts.Courses;
        var keys = catalogue.Titles.ToDictionary(static t => t.Value, static t => t.Key);
        writer.Write(catalogue.Variants.Count);
        foreach (var variant in catalogue.Variants)
        {
            foreach (var text in new[] { keys[variant.Course], variant.Platform, variant.Code, variant.Category, variant.Title })
                writer.Write(text);
            writer.Write(variant.Catalogued);
        }
        writer.Write(night.Facts.Has(FeedKind.Hours));
        var refused = night.Facts.Refused.AllLearning.ToList();
        writer.Write(refused.Count);
        foreach (var (person, row) in refused) RefusedLearning.Write(person, row, writer);
        night.Facts.Ledger.WriteIndex(writer);
    }

    /// <param name="fetch">Returns rows as <see cref="Ledger.WriteRows"/> wrote them.</param>
    /// <param name="kept">Where fetched rows are kept; must outlive the facts that are read with the image.</param>
    public static NightImage Read(Stream from, RowFetch fetch, IRecordStore kept)
    {
        using var reader = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        return new NightImage
        {
            Receipts = Many(reader, ReadReceipt),
            Warnings = Many(reader, static r => new Warning(r.ReadString(), r.ReadString(), r.ReadInt32())),
            RecordsOffRoster = reader.ReadInt32(),
            Courses = Many(reader, ReadCourse),
            HasHours = reader.ReadBoolean(),
            Refused = Many(reader, RefusedLearning.Read),
            Ledger = Ledger.ReadIndex(reader, fetch, kept),
        };
    }

    /// <summary>
    /// The files of the reading, matched with those that exist now. A missing file counts as empty, which its receipt will show; files of
    /// the hours feed are not opened.
    /// </summary>
    internal IEnumerable<FilePart> PartsAmong(IReadOnlyList<FeedFile> files, WarningLog warnings)
    {
        var there = files.ToDictionary(static f => f.Path, StringComparer.Ordinal);
        foreach (var ofFile in Receipts.GroupBy(static r => (r.Feed, r.FilePath)))
        {
            var file = there.GetValueOrDefault(ofFile.Key.FilePath)
                ?? new FeedFile(ofFile.Key.Feed, ofFile.Key.FilePath, static () => Stream.Null);
            var now = ofFile.Key.Feed == FeedKind.Hours ? []
                : FilePart.Of(file, warnings).ToDictionary(static p => p.Name, StringComparer.Ordinal);
            foreach (var receipt in ofFile)
            {
                var name = receipt.Path.Length == receipt.FilePath.Length ? "" : receipt.Path[(receipt.FilePath.Length + 1)..];
                yield return now.GetValueOrDefault(name)
                    ?? new FilePart(file, name, new FeedTable(name, SourceEncoding.Utf8, static () => Stream.Null, static none => none));
            }
        }
    }

    private static void Write(FileReceipt receipt, BinaryWriter to)
    {
        to.Write((int)receipt.Feed);
        to.Write(receipt.Path);
        to.Write(receipt.Sha256);
        to.Write(receipt.Bytes);
        to.Write(receipt.Encoding);
        foreach (var rows in new[] { receipt.Rows, receipt.Accepted, receipt.Rejected, receipt.Duplicate,
            receipt.Received?.DayNumber ?? 0 }) to.Write(rows);
        to.Write((sbyte)(receipt.IsPortal is { } portal ? portal ? 1 : 0 : -1));
    }

    private static FileReceipt ReadReceipt(BinaryReader from) => new(
        (FeedKind)from.ReadInt32(), from.ReadString(), from.ReadString(), from.ReadInt64(), from.ReadString(), from.ReadInt32(),
        from.ReadInt32(), from.ReadInt32(), from.ReadInt32())
    {
        Received = from.ReadInt32() is > 0 and var day ? DateOnly.FromDayNumber(day) : null,
        IsPortal = from.ReadSByte() is >= 0 and var portal ? portal == 1 : null,
    };

    private static ResolvedCourse ReadCourse(BinaryReader from)
    {
        var key = from.ReadString();
        string platform = from.ReadString(), code = from.ReadString(), category = from.ReadString(), title = from.ReadString();
        return new ResolvedCourse(key, key, "", platform, code, category, title, from.ReadBoolean());
    }

    private static List<T> Many<T>(BinaryReader from, Func<BinaryReader, T> read)
    {
        var count = from.ReadInt32();
        var many = new List<T>(count);
        while (many.Count < count) many.Add(read(from));
        return many;
    }
}
