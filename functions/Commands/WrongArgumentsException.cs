namespace LearningHours.Commands;

/// <summary>The request cannot be carried out as given. Thrown before anything is written; has one line for each problem.</summary>
public sealed class WrongArgumentsException(params IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
