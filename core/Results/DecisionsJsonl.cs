using System.Text;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Writes <c>decisions.jsonl</c>: the same rows with their finding trees, one JSON object per line (UTF-8 without BOM, LF), streamed. The
/// columns are strings exactly as in <c>decisions.csv</c>; <c>finding</c> is null if the night was asked for no findings.
/// </summary>
public sealed class DecisionsJsonl(Stream output) : IDisposable
{
    private static readonly byte[][] Keys =
        [.. DecisionColumns.Names.Select((name, i) => Encoding.UTF8.GetBytes($"{(i == 0 ? "{" : ",")}\"{name}\":"))];

    private readonly OutputBuffer _output = new(output);

    public void Add(Decision decision) => Write(_output, decision);

    /// <summary>Adds the lines of a slice.</summary>
    public void Add(DecisionSlice slice) => _output.Write(slice.Jsonl);

    public void Dispose() => _output.Dispose();

    /// <summary>Writes one line.</summary>
    internal static void Write(OutputBuffer output, Decision decision)
    {
        for (var column = 0; column < Keys.Length; column++)
        {
            output.Write(Keys[column]);
            if (DecisionColumns.TextOf(decision, column) is { } text) output.WriteJson(text);
            else WriteFigure(output, decision, column);
        }
        output.Write(",\"finding\":"u8);
        if (decision.Finding is { } finding) FindingJson.Write(output, finding, sources: true);
        else output.Write("null"u8);
        output.Write("}\n"u8);
    }

    /// <summary>Writes an amount or a date, which contain nothing that must be escaped.</summary>
    private static void WriteFigure(OutputBuffer output, Decision decision, int column)
    {
        var space = output.GetSpan(DecisionColumns.LongestFigure + 2);
        space[0] = (byte)'"';
        var length = DecisionColumns.WriteFigure(decision, column, space[1..]);
        space[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }
}
