namespace LearningHours.Plans;

/// <summary>A form can be filled in only from an entitlement that brings what its layout shows.</summary>
internal static class PlanChecksForms
{
    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        for (var i = 0; i < scope.Plan.Documents.Count; i++)
        {
            if (scope.Plan.Documents[i].Form is not { } form) continue;
            var path = $"$.documents[{i}].form";
            if (string.IsNullOrWhiteSpace(form.Title)) yield return scope.Error($"{path}.title", "沒有內容", "表件的標題");
            var entitlement = scope.Plan.Entitlements.FirstOrDefault(e => e.Id == scope.Plan.Documents[i].Entitlement);
            if (entitlement is not null && !Fits(form.Layout, entitlement.Award)) yield return scope.Error($"{path}.layout",
                $"項目「{entitlement.Id}」沒有此格式所需的內容", Needed(form.Layout));
            var hasSections = form.Layout == FormLayout.ProjectPlan;
            if (hasSections != form.Sections.Count > 0) yield return scope.Error($"{path}.sections", hasSections ? "沒有內容"
                : "此格式不用sections", hasSections ? "各段標題" : "僅用於projectPlan");
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
        FormLayout.CompletionLedger or FormLayout.StartAndEnd => "kind為tiers、有leave，且各級均有課程組（set）之項目",
        FormLayout.LeaveByDay => "kind為leavePerCourse之項目",
        FormLayout.PostCount => "kind為tiers，且各級均有posts之項目",
        _ => "kind為projects之項目",
    };
}
