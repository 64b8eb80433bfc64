using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary><c>decisions.jsonl</c>: the same rows with their finding trees, one JSON object a line, streamed.</summary>
public sealed class DecisionsJsonl(Stream output) : IDisposable
{
    public void Add(Decision decision) => throw new NotImplementedException();
    public void Dispose() => output.Dispose();
}
