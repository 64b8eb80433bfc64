using System.Globalization;
using LearningHours.Exports;

namespace LearningHours.Results;

/// <summary>
/// <c>rejects/{feed}/{file}.csv</c>: rejected rows in the source encoding, with 行號, 欄位, 原值, 代碼, 說明, 建議 in front of the bytes as they stood.
/// A Unicode file starts with its byte order mark, so that spreadsheets read it; a character of ours that the encoding lacks is printed as □.
/// </summary>
public static class RejectFile
{
    private const string Columns = "行號,欄位,原值,代碼,說明,建議";

    /// <summary>Path relative to the result root; a source without <c>.csv</c> gets it.</summary>
    public static string PathOf(FileReceipt receipt)
    {
        var path = "rejects/" + receipt.Path;
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? path : path + ".csv";
    }

    public static void Write(RejectedFile file, Stream output)
    {
        var encoding = SourceText.Of(file.Receipt.Encoding);
        var header = file.Header.AsSpan();
        if (header.StartsWith(encoding.Preamble)) header = header[encoding.Preamble.Length..];
        var lineEnd = SourceText.LineEndOf(header, encoding) is { Length: > 0 } own ? own.ToArray() : encoding.GetBytes("\r\n");

        output.Write(encoding.Preamble);
        Line(Columns, header);
        foreach (var row in file.Rows) Line(Front(row.Problem), row.Raw);

        void Line(string front, ReadOnlySpan<byte> raw)
        {
            output.Write(encoding.GetBytes(front + ","));
            output.Write(raw);
            if (SourceText.LineEndOf(raw, encoding).Length == 0) output.Write(lineEnd);
        }
    }

    private static string Front(RowProblem problem) => string.Join(',', new[]
    {
        problem.Line.ToString(CultureInfo.InvariantCulture), problem.Column, problem.Value, problem.Code, problem.Explanation, problem.Remedy,
    }.Select(CsvCell.Quoted));
}
