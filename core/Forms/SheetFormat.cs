using LearningHours.Forms.Pdf;

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

/// <summary>A file format that forms come in. Any thread.</summary>
public abstract class SheetFormat(string ending)
{
    /// <summary>Of the file name, with its dot.</summary>
    public string Ending => ending;

    /// <summary>Begins a file with a title, of the night of a day.</summary>
    public abstract ISheetWriter Begin(string title, DateOnly asOf);

    /// <summary>A file for each sheet, in their order; what all of them hold may be made once.</summary>
    public virtual IEnumerable<byte[]> Each(string title, DateOnly asOf, IReadOnlyList<IReadOnlyList<SheetBlock>> sheets)
    {
        foreach (var sheet in sheets)
        {
            using var file = Begin(title, asOf);
            file.Add(sheet);
            yield return file.Finish();
        }
    }

    /// <summary>OpenDocument text: what editable files of the government are.</summary>
    public static readonly SheetFormat Odt = new OdtFormat();

    /// <summary>PDF with a text layer: what is printed as it stands.</summary>
    /// <param name="fonts">At least one; a character is taken from the first that shows it.</param>
    public static SheetFormat Pdf(IReadOnlyList<FormFont> fonts) => new PdfFormat(fonts);

    private sealed class OdtFormat() : SheetFormat(".odt")
    {
        public override ISheetWriter Begin(string title, DateOnly asOf) => new OdtWriter(title, asOf);
    }
}
