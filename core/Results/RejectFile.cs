using System.Globalization;
using System.Text;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// Writes <c>rejects/{feed}/{file}.csv</c>: rejected rows in the source encoding, with 行號, 欄位, 原值, 代碼, 說明, 建議 in front of each row as it
/// stood. A Unicode file starts with its byte order mark so that spreadsheets can read it; a character of our own text that the encoding
/// lacks is printed as □. Anything that would run as a formula is guarded, in the row too; when the file comes back corrected, the reader
/// removes the guards.
/// </summary>
public static class RejectFile
{
    public static void Write(RejectedFile file, Stream output)
    {
        var encoding = SourceText.Of(file.Receipt.Encoding);
        var header = file.Header.AsSpan();
        if (header.StartsWith(encoding.Preamble)) header = header[encoding.Preamble.Length..];
        var lineEnd = SourceText.LineEndOf(header, encoding) is { Length: > 0 } own ? own.ToArray() : encoding.GetBytes("\r\n");

        output.Write(encoding.Preamble);
        Line(string.Join(',', RejectColumns.All), header);
        var format = RefusalWords.Format(FeedNames.Of(file.Receipt.Feed));
        foreach (var row in file.Rows) Line(Front(row.Problem, format), row.Raw);

        void Line(string front, ReadOnlySpan<byte> raw)
        {
            output.Write(encoding.GetBytes(front + ","));
            output.Write(SourceText.Guarded(raw, encoding));
            if (SourceText.LineEndOf(raw, encoding).Length == 0) output.Write(lineEnd);
        }
    }

    private static string Front(RowProblem problem, string format)
    {
        using var cells = new StaffRows(RejectColumns.All.Count);
        cells.Cells(problem.Line.ToString(CultureInfo.InvariantCulture), problem.Column, problem.Value, problem.Code, problem.Explanation,
            problem.Remedy + format);
        return Encoding.UTF8.GetString(cells.Written);
    }
}
