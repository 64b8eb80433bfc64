namespace LearningHours.Forms;

/// <summary>
/// A file of sheets that grows sheet by sheet, so that one for thousands of people takes no more memory than its bytes. One thread.
/// </summary>
public interface ISheetWriter : IDisposable
{
    /// <summary>Adds a sheet; it begins on a new page.</summary>
    void Add(IReadOnlyList<SheetBlock> sheet);

    /// <summary>Closes the file and returns it, once.</summary>
    byte[] Finish();
}

/// <summary>A file format that forms come in.</summary>
/// <param name="Ending">Of the file name, with its dot.</param>
/// <param name="Begin">Begins a file with a title, of the night of a day. Any thread.</param>
public sealed record SheetFormat(string Ending, Func<string, DateOnly, ISheetWriter> Begin)
{
    /// <summary>OpenDocument text: what editable files of the government are.</summary>
    public static readonly SheetFormat Odt = new(".odt", static (title, asOf) => new OdtWriter(title, asOf));
}
