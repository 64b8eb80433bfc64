using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>For each course variant of a night whether it was taken on one platform of a plan (contract reading 17).</summary>
/// <param name="standings">Perhaps where neither the row nor a catalogue that could names a platform; null where the plan asks for none.</param>
internal readonly struct VariantPlatforms(Standing[]? standings)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Standing Of(in LearningRecord record)
    {
        if (standings is null) return Standing.Yes;
        var standing = standings[record.Variant];
        // a wholly physical class was on no platform
        return standing == Standing.Perhaps && record.Digital <= Hours.Zero ? Standing.No : standing;
    }
}
