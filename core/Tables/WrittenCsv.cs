using System.Text;
using CsvHelper;

namespace LearningHours.Tables;

/// <summary>
/// Reads result files of an earlier night: CSV with a header as this program writes it, in UTF-8 and separated by commas.
/// </summary>
internal static class WrittenCsv
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = true,
        DetectSeparatorHint = false,
        Encoding = new UTF8Encoding(false),
    };

    /// <summary>Opens a reader positioned after the header; the stream is closed with the reader.</summary>
    public static CsvReader Open(Stream csv) => CsvReader.Create(csv, Options);
}
