using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

internal enum CoverageState : byte
{
    Covered,
    /// <summary>Inside the government, but excluded by the clause.</summary>
    Excluded,
    /// <summary>In another government: no row.</summary>
    Elsewhere,
    /// <summary>It is unknown which government the agency belongs to.</summary>
    Unknown,
    /// <summary>The person's kind of staff cannot be read; never treated as excluded.</summary>
    UnknownKind,
}

/// <param name="Cited">The part of the plan that decided.</param>
internal readonly record struct CoverageResult(CoverageState State, ICited Cited, string Observed);

/// <summary>Whom a plan or an entitlement covers (contract readings 21 and 22).</summary>
internal static class CoverageJudge
{
    public static CoverageResult Judge(Coverage coverage, PlanBinding binding, Employee employee, Employment service, Agency? agency)
    {
        if (agency is null)
        {
            // a plan that covers every government does not need to know the agency's
            if (!coverage.Governments.Contains("*"))
            {
                return new(CoverageState.Unknown, coverage,
                    !binding.Facts.Has(FeedKind.Agencies) ? FindingWords.FeedAbsent(FindingWords.Agency)
                        : Phrases.NoSuchAgency(service.Agency));
            }
        }
        else if (!Reaches(coverage, agency)) return new(CoverageState.Elsewhere, coverage, "");

        if (agency is not null && coverage.OptInAgencies is { } optIn && optIn.Categories.Contains(agency.Category)
            && !Follows(agency, binding))
        {
            return new(CoverageState.Excluded, optIn, FindingWords.NotFollowing(agency.Category));
        }
        if (coverage.Role == CoveredRole.AgencyHead && !binding.Heads.Contains(employee.Number))
            return new(CoverageState.Excluded, coverage, FindingWords.NoHead);
        if (service.Kind == StaffKind.Other) return new(CoverageState.UnknownKind, coverage, FindingWords.KindUnread);
        var kind = StaffKindWords.Of(service.Kind);
        for (var i = 0; i < coverage.Kinds.Count; i++)
        {
            var covered = coverage.Kinds[i];
            if (covered.Kind == kind && (covered.TitleHolds is null
                || service.Title.Contains(covered.TitleHolds, StringComparison.Ordinal))) return new(CoverageState.Covered, coverage, kind);
        }
        return new(CoverageState.Excluded, coverage, FindingWords.KindNotCovered(kind));
    }

    /// <summary>Whether the agency belongs to a government the plan covers.</summary>
    public static bool Reaches(Coverage coverage, Agency agency)
    {
        for (var i = 0; i < coverage.Governments.Count; i++) if (Matches(coverage.Governments[i], agency.Government)) return true;
        return false;
    }

    private static bool Matches(string pattern, string government) =>
        pattern.StartsWith('*') ? government.AsSpan().EndsWith(pattern.AsSpan(1)) : pattern == government;

    private static bool Follows(Agency agency, PlanBinding binding) =>
        agency.FollowsPlans.Contains(binding.Plan.Id)
        || (binding.Facts.Agencies.TryGetValue(agency.Parent, out var parent) && parent.FollowsPlans.Contains(binding.Plan.Id));
}
