using System.Runtime.CompilerServices;
using LearningHours.Records;

namespace LearningHours.Evaluation;

/// <summary>For each course variant of a night, whether it was taken on a given platform of a plan (contract reading 17).</summary>
/// <param name="standings">Perhaps if neither the row nor the catalogue names a platform that can be read; null if the plan asks
/// for none.</param>
internal readonly struct VariantPlatforms(Standing[]? standings)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Standing Of(in LearningRecord record)
    {
        if (record.IsDoubted) return OfDoubted(record);
        if (standings is null) return Standing.Yes;
        var standing = standings[record.Variant];
        return standing == Standing.Perhaps && record.IsOnSite ? Standing.No : standing;
    }

    /// <summary>The standing of a refused row, or of one that may be replaced: perhaps at best.</summary>
    private Standing OfDoubted(in LearningRecord record)
    {
        if (standings is null) return Standing.Perhaps;
        var standing = standings[record.Variant];
        return standing == Standing.Perhaps && record.IsOnSite ? Standing.No : standing.And(Standing.Perhaps);
    }
}
