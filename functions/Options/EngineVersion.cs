using System.Reflection;

namespace LearningHours.Options;

/// <summary>The version of the core, as results name it.</summary>
public static class EngineVersion
{
    public static string Text { get; } =
        typeof(Evaluation.Evaluator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
