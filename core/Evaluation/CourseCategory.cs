using System.Text;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>What a category says about 與業務相關.</summary>
internal enum Relation : byte
{
    /// <summary>No category that the plan knows: it could be any.</summary>
    Unknown,
    Always,
    /// <summary>The person's agency decides for the course code.</summary>
    ByAgency,
}

/// <summary>Categories are compared by their leading group name (contract reading 18): 「機關業務知能訓練(具專業訓練性質)」 is 機關業務知能.</summary>
internal static class CourseCategory
{
    private const string Root = "終身課程類別>";

    public static Relation RelationOf(string category, BusinessRelated definition)
    {
        var text = category.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);
        if (text.StartsWith(Root, StringComparison.Ordinal)) text = text[Root.Length..];
        if (text.Length == 0) return Relation.Unknown;
        if (definition.Always.Any(group => text.StartsWith(group, StringComparison.Ordinal))) return Relation.Always;
        return definition.ByAgencyFlag.Any(group => text.StartsWith(group, StringComparison.Ordinal)) ? Relation.ByAgency : Relation.Unknown;
    }
}
