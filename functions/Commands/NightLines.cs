using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Nightly;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>
/// What an evaluation leaves to be done by those who delivered the files, as lines: one for each warning, rejects with their folder.
/// </summary>
public static class NightLines
{
    private const int MostWarnings = 200;

    public static IEnumerable<string> Warnings(IReadOnlyList<Warning> warnings)
    {
        if (warnings.Count == 0) yield break;
        yield return NightWords.Warnings(warnings.Count);
        foreach (var warning in warnings.OrderBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.Text, StringComparer.Ordinal).Take(
            MostWarnings))
            yield return NightWords.Warning(warning.Text, warning.Count);
        if (warnings.Count > MostWarnings) yield return NightWords.MoreWarnings(warnings.Count - MostWarnings);
    }

    public static IEnumerable<string> Rejects(IReadOnlyList<FileReceipt> inputs, string folder)
    {
        var rejected = inputs.Where(i => i.Rejected > 0).OrderBy(i => i.Path, StringComparer.Ordinal).ToList();
        if (rejected.Count == 0) yield break;
        yield return NightWords.Rejects(rejected.Sum(i => (long)i.Rejected), Path.Combine(folder, RejectPaths.Root));
        foreach (var input in rejected)
            yield return NightWords.RejectsOf(input.Path, input.Rejected, HelpText.Program, FeedNames.Of(input.Feed));
    }

    /// <summary>Explains why a night without plans decides nothing; empty if the night has plans.</summary>
    public static IEnumerable<string> NoPlans(NightInputs inputs, PlanShelf shelf)
    {
        if (inputs.Plans.Count > 0) yield break;
        yield return NightWords.NoPlan;
        foreach (var plan in shelf.Plans) yield return $"  ・{PlanEnd.Sentence(plan.Plan!, inputs.AsOf, inputs.Night.Facts.Calendar)}";
        yield return NightWords.NamePlan;
    }
}
