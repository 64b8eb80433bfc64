namespace LearningHours.Commands;

/// <summary>The exit statuses of contract section 1.</summary>
public static class ExitCode
{
    public const int Done = 0, Failed = 1, WrongArguments = 2, Held = 3;
}
