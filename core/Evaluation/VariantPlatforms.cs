using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Records;

namespace LearningHours.Evaluation;

/// <summary>For each course variant of a night whether it was taken on one platform of a plan (contract reading 17).</summary>
/// <param name="standings">Perhaps where neither the row nor a catalogue that could names a platform; null where the plan asks for
/// none.</param>
internal readonly struct VariantPlatforms(Standing[]? standings)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Standing Of(in LearningRecord record)
    {
        if (record.IsDoubted) return OfDoubted(record);
        if (standings is null) return Standing.Yes;
        var standing = standings[record.Variant];
        // a wholly physical class was on no platform
        return standing == Standing.Perhaps && record.Digital <= Hours.Zero ? Standing.No : standing;
    }

    /// <summary>Of a refused row, or one that may be replaced: at best it counts perhaps.</summary>
    private Standing OfDoubted(in LearningRecord record)
    {
        var standing = standings is null ? Standing.Perhaps : standings[record.Variant].And(Standing.Perhaps);
        return standing == Standing.Perhaps && standings?[record.Variant] == Standing.Perhaps && record.Digital <= Hours.Zero
            && !record.Lacks(RecordMarks.AnyHours) ? Standing.No : standing;
    }
}
