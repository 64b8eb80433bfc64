using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>One table of a file: a text file itself, a sheet of a workbook, or a file of an archive.</summary>
/// <param name="Name">Name within its file, <c>五月.xlsx/工作表1</c>; empty for the file itself.</param>
/// <param name="Encoding">Encoding of its rows; UTF-8 for a sheet.</param>
/// <param name="Open">Opens the bytes that contain it: those of the file, or of the file in the archive.</param>
/// <param name="Rows">Turns those bytes into rows that can be split at commas; the result owns them.</param>
internal sealed record FeedTable(string Name, SourceEncoding Encoding, Func<Stream> Open, Func<Stream, Stream> Rows)
{
    /// <summary>Why there are no rows to read; null if there may be some.</summary>
    public Problem? Defect { get; init; }

    /// <summary>Whether <see cref="Open"/> returns the bytes of the whole file and <see cref="Rows"/> reads them all in sequence.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is a sheet or file among others, which is skipped with a warning if it has no header.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Form of the bytes; a page without a header gets a reason of its own.</summary>
    public FileForm Form { get; init; }

    /// <summary>What messages call it.</summary>
    public string Kind { get; init; } = FileKind;

    public const string FileKind = FileNoteWords.File;

    /// <summary>A table that cannot be read at all.</summary>
    public static FeedTable Unreadable(string name, Func<Stream> open, Problem defect) =>
        new(name, SourceEncoding.Utf8, open, static bytes => bytes) { Defect = defect };
}
