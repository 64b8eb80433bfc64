using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>One table of a file: the file itself where it is text, a sheet of a workbook, a file of an archive.</summary>
/// <param name="Name">Within its file, <c>五月.xlsx/工作表1</c>; empty for the file itself.</param>
/// <param name="Encoding">Of its rows; UTF-8 for a sheet.</param>
/// <param name="Open">Opens the bytes that hold it: those of the file, or of the file in the archive.</param>
/// <param name="Rows">Those bytes as rows that can be split at commas; takes them over.</param>
internal sealed record FeedTable(string Name, SourceEncoding Encoding, Func<Stream> Open, Func<Stream, Stream> Rows)
{
    /// <summary>Why there are no rows to read; null where there may be some.</summary>
    public Problem? Defect { get; init; }

    /// <summary>Whether <see cref="Open"/> gives the bytes of the file and the rows are read from all of them, one after the
    /// other.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A sheet or a file beside others, which is passed over with a warning where it has no header.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Of the bytes; a page without a header has a cause of its own.</summary>
    public FileForm Form { get; init; }

    /// <summary>As messages name it.</summary>
    public string Kind { get; init; } = FileKind;

    public const string FileKind = FileNoteWords.File;

    /// <summary>What cannot be read at all.</summary>
    public static FeedTable Unreadable(string name, Func<Stream> open, Problem defect) =>
        new(name, SourceEncoding.Utf8, open, static bytes => bytes) { Defect = defect };
}
