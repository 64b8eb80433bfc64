using System.Text;
using CsvHelper;

namespace LearningHours.Tables;

/// <summary>Result files of an earlier night again: CSV with a header as this program writes it, comma and UTF-8.</summary>
internal static class WrittenCsv
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = true,
        DetectSeparatorHint = false,
        Encoding = new UTF8Encoding(false),
    };

    /// <summary>Reads it behind the header; closed with the reader.</summary>
    public static CsvReader Open(Stream csv) => CsvReader.Create(csv, Options);
}
