using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// <c>decisions.jsonl</c>: the same rows with their finding trees, one JSON object a line (UTF-8 without BOM, LF), streamed. The columns are
/// strings exactly as in <c>decisions.csv</c>; <c>finding</c> is null where the night was asked for none.
/// </summary>
public sealed class DecisionsJsonl(Stream output) : IDisposable
{
    private static readonly byte[][] Keys = [.. DecisionColumns.Names.Select((name, i) => Encoding.UTF8.GetBytes($"{(i == 0 ? "{" : ",")}\"{name}\":"))];

    private readonly OutputBuffer _output = new(output);

    public void Add(Decision decision)
    {
        for (var column = 0; column < Keys.Length; column++)
        {
            _output.Write(Keys[column]);
            if (DecisionColumns.TextOf(decision, column) is { } text) _output.WriteJson(text);
            else WriteFigure(decision, column);
        }
        _output.Write(",\"finding\":"u8);
        if (decision.Finding is { } finding) FindingJson.Write(_output, finding, sources: true);
        else _output.Write("null"u8);
        _output.Write("}\n"u8);
    }

    public void Dispose() => _output.Dispose();

    /// <summary>Amounts and dates hold nothing that must be escaped.</summary>
    private void WriteFigure(Decision decision, int column)
    {
        var space = _output.GetSpan(DecisionColumns.LongestFigure + 2);
        space[0] = (byte)'"';
        var length = DecisionColumns.WriteFigure(decision, column, space[1..]);
        space[length + 1] = (byte)'"';
        _output.Advance(length + 2);
    }
}
