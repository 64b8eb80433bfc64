using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>What a category says about 與業務相關.</summary>
internal enum BusinessRelation : byte
{
    /// <summary>The category is missing or unknown to the plan, so it could be any.</summary>
    Unknown,
    Always,
    /// <summary>The person's agency decides by course code.</summary>
    ByAgency,
}

internal static class BusinessRelations
{
    public static BusinessRelation Of(string category, BusinessRelated definition)
    {
        var group = CourseCategory.LeadingGroup(category);
        if (group.Length == 0) return BusinessRelation.Unknown;
        if (definition.Always.Any(known => CourseCategory.LeadingGroup(known) == group)) return BusinessRelation.Always;
        return definition.ByAgencyFlag.Any(known => CourseCategory.LeadingGroup(known) == group) ? BusinessRelation.ByAgency
            : BusinessRelation.Unknown;
    }
}
