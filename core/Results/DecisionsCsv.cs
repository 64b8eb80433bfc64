using System.Text;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Writes <c>decisions.csv</c>: UTF-8 with BOM, CRLF, one row per decision in the order given. Buffered; allocates nothing per row.
/// </summary>
public sealed class DecisionsCsv : IDisposable
{
    private readonly OutputBuffer _output;

    public DecisionsCsv(Stream output)
    {
        _output = new OutputBuffer(output);
        _output.Write(Encoding.UTF8.Preamble);
        for (var column = 0; column < DecisionColumns.Names.Count; column++)
        {
            if (column > 0) _output.Write(","u8);
            _output.Write(Encoding.UTF8.GetBytes(DecisionColumns.Names[column]));
        }
        _output.Write("\r\n"u8);
    }

    public void Add(Decision decision) => Write(_output, decision);

    /// <summary>Adds the rows of a slice.</summary>
    public void Add(DecisionSlice slice) => _output.Write(slice.Csv);

    public void Dispose() => _output.Dispose();

    /// <summary>Writes one row.</summary>
    internal static void Write(OutputBuffer output, Decision decision)
    {
        for (var column = 0; column < DecisionColumns.Names.Count; column++)
        {
            if (column > 0) output.Write(","u8);
            if (DecisionColumns.TextOf(decision, column) is { } text) output.WriteText(text);
            else output.Advance(DecisionColumns.WriteFigure(decision, column, output.GetSpan(DecisionColumns.LongestFigure)));
        }
        output.Write("\r\n"u8);
    }
}
