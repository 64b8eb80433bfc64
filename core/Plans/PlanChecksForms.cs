using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>A form can only be filled in from an entitlement that provides what its layout shows.</summary>
internal static class PlanChecksForms
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        for (var i = 0; i < scope.Plan.Documents.Count; i++)
        {
            if (scope.Plan.Documents[i].Form is not { } form) continue;
            var path = $"$.documents[{i}].form";
            if (string.IsNullOrWhiteSpace(form.Title))
                yield return scope.Error($"{path}.title", PlanCheckWords.Nothing, PlanCheckWords.FormTitle);
            var entitlement = scope.Plan.Entitlements.FirstOrDefault(e => e.Id == scope.Plan.Documents[i].Entitlement);
            if (entitlement is not null && !Fits(form.Layout, entitlement.Award)) yield return scope.Error($"{path}.layout",
                PlanCheckWords.FormLacks(entitlement.Id), Needed(form.Layout));
            var hasSections = form.Layout == FormLayout.ProjectPlan;
            if (hasSections != form.Sections.Count > 0) yield return scope.Error($"{path}.sections", hasSections ? PlanCheckWords.Nothing
                : PlanCheckWords.NoSections, hasSections ? PlanCheckWords.SectionTitles : PlanCheckWords.OnlyProjectPlan);
        }
    }

    private static bool Fits(FormLayout layout, Award award) => layout switch
    {
        FormLayout.CompletionLedger or FormLayout.StartAndEnd => award is TieredAward { Leave: not null } leave && leave.Tiers.All(t =>
            Holds<SetCompleted>(t.Requires)),
        FormLayout.LeaveByDay => award is LeavePerCourse,
        FormLayout.PostCount => award is TieredAward posts && posts.Tiers.All(t => Holds<PostsReached>(t.Requires)),
        FormLayout.ProjectPlan => award is ProjectAward,
        _ => false,
    };

    private static bool Holds<T>(Requirement requirement) where T : Requirement => requirement switch
    {
        T => true,
        AllOf all => all.Of.Any(Holds<T>),
        AnyOf any => any.Of.Any(Holds<T>),
        InSequence sequence => sequence.Of.Any(Holds<T>),
        _ => false,
    };

    private static string Needed(FormLayout layout) => layout switch
    {
        FormLayout.CompletionLedger or FormLayout.StartAndEnd => PlanCheckWords.LedgerForm,
        FormLayout.LeaveByDay => PlanCheckWords.LeaveForm,
        FormLayout.PostCount => PlanCheckWords.PostForm,
        _ => PlanCheckWords.ProjectForm,
    };
}
