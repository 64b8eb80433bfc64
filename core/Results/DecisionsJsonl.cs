using System.Text.Json;
using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>
/// <c>decisions.jsonl</c>: the same rows with their finding trees, one JSON object a line (UTF-8 without BOM, LF), streamed. The columns are
/// strings exactly as in <c>decisions.csv</c>; <c>finding</c> is null where the night was asked for none.
/// </summary>
public sealed class DecisionsJsonl : IDisposable
{
    private static readonly JsonEncodedText[] Columns = [.. DecisionColumns.Names.Select(name => JsonEncodedText.Encode(name))];

    private readonly OutputBuffer _output;
    private readonly Utf8JsonWriter _json;
    private byte[] _cell = new byte[256];

    public DecisionsJsonl(Stream output)
    {
        _output = new OutputBuffer(output);
        _json = new Utf8JsonWriter(_output, FindingJson.OneLine);
    }

    public void Add(Decision decision)
    {
        _json.Reset();
        _json.WriteStartObject();
        for (var column = 0; column < Columns.Length; column++)
        {
            var size = DecisionColumns.MaxBytes(decision, column);
            if (_cell.Length < size) _cell = new byte[size];
            _json.WriteString(Columns[column], _cell.AsSpan(0, DecisionColumns.Write(decision, column, _cell)));
        }
        _json.WritePropertyName("finding"u8);
        if (decision.Finding is { } finding) FindingJson.Write(_json, finding, sources: true);
        else _json.WriteNullValue();
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
    }

    public void Dispose()
    {
        _json.Dispose();
        _output.Dispose();
    }
}
