using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary><c>decisions.csv</c>: UTF-8 with BOM, CRLF, one row for each decision in the order given. Writes through a buffer, allocates nothing per row.</summary>
public sealed class DecisionsCsv(Stream output) : IDisposable
{
    public void Add(Decision decision) => throw new NotImplementedException();
    public void Dispose() => output.Dispose();
}
