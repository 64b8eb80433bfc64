using LearningHours.Forms.Pdf;

namespace LearningHours.Forms;

/// <summary>
/// Writes a file of sheets, sheet by sheet, so that a file for thousands of people takes no more memory than its bytes. Not thread-safe.
/// </summary>
public interface ISheetWriter : IDisposable
{
    /// <summary>Adds a sheet, which begins on a new page.</summary>
    void Add(IReadOnlyList<SheetBlock> sheet);

    /// <summary>Closes the file and returns its bytes. Must be called only once.</summary>
    byte[] Finish();
}

/// <summary>A file format for forms. Thread-safe.</summary>
public abstract class SheetFormat(string ending)
{
    /// <summary>The extension of the file name, with its dot.</summary>
    public string Ending => ending;

    /// <summary>Begins a file with a title, for the night of the given date.</summary>
    public abstract ISheetWriter Begin(string title, DateOnly asOf);

    /// <summary>Makes one file for each sheet, in their order; what all of them share may be made once.</summary>
    public virtual IEnumerable<byte[]> Each(string title, DateOnly asOf, IReadOnlyList<IReadOnlyList<SheetBlock>> sheets)
    {
        foreach (var sheet in sheets)
        {
            using var file = Begin(title, asOf);
            file.Add(sheet);
            yield return file.Finish();
        }
    }

    /// <summary>OpenDocument text, the government's format for editable files.</summary>
    public static readonly SheetFormat Odt = new OdtFormat();

    /// <summary>PDF with a text layer, for printing as is.</summary>
    /// <param name="fonts">At least one; each character is taken from the first font that shows it.</param>
    public static SheetFormat Pdf(IReadOnlyList<FormFont> fonts) => new PdfFormat(fonts);

    private sealed class OdtFormat() : SheetFormat(".odt")
    {
        public override ISheetWriter Begin(string title, DateOnly asOf) => new OdtWriter(title, asOf);
    }
}
