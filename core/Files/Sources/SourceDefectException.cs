using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>Thrown for a defect of a file whose cause is known.</summary>
internal sealed class SourceDefectException(Problem problem) : FormatException(problem.Explanation)
{
    public Problem Problem => problem;
}
