namespace LearningHours.Commands;

/// <summary>What was asked cannot be done as asked; thrown before anything is written. One line for each problem.</summary>
public sealed class WrongArgumentsException(params IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
