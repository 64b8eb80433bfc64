using System.Runtime.CompilerServices;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Evaluation;

/// <summary>An hours requirement bound to the night's course variants, so that judging a record costs one array read.</summary>
internal sealed class BoundHours
{
    private readonly VariantPlatforms _platform;
    private readonly Course[] _courses;

    /// <summary>What a variant determines for every record of it.</summary>
    /// <param name="Title">Index of the course, which counts only once.</param>
    /// <param name="CodeIndex">Index of its code in the course flags; -1 for none.</param>
    /// <param name="OfSet">Whether it belongs to a set whose courses do not count here.</param>
    /// <param name="Relation">What its category says about 與業務相關; <see cref="BusinessRelation.Always"/> if the requirement does
    /// not ask.</param>
    private readonly record struct Course(int Title, int CodeIndex, bool OfSet, BusinessRelation Relation);

    public BoundHours(HoursReached requirement, PlanBinding binding)
    {
        _platform = binding.On(requirement.Platform);
        var sets = requirement.ExcludeSets.Select(binding.Set).ToList();
        _courses = binding.Facts.Courses.OfVariants((v, i) => new Course(
            v.Course, v.CodeIndex, IsOfAny(sets, i),
            requirement.BusinessRelated is { } business ? BusinessRelations.Of(v.Category, business) : BusinessRelation.Always));
    }

    private static bool IsOfAny(List<BoundSet> sets, int variant)
    {
        foreach (var set in sets) if (set.PositionOf(variant) >= 0) return true;
        return false;
    }

    public int TitleOf(in LearningRecord record) => _courses[record.Variant].Title;

    public bool IsOfSet(in LearningRecord record) => _courses[record.Variant].OfSet;

    public bool IsElsewhere(in LearningRecord record) => _platform.Of(record) == Standing.No;

    /// <param name="flagsRow">Row of the person's agency in the course flags.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Standing StandingOf(in LearningRecord record, CourseFlags flags, int flagsRow)
    {
        ref readonly var course = ref _courses[record.Variant];
        if (course.OfSet) return Standing.No;
        var standing = _platform.Of(record);
        return standing == Standing.No || course.Relation == BusinessRelation.Always ? standing
            : standing.And(FlagOf(course, flags, flagsRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Standing FlagOf(in Course course, CourseFlags flags, int flagsRow) =>
        (course.Relation, flags.Of(flagsRow, course.CodeIndex)) switch
        {
            (_, CourseFlag.Yes) => Standing.Yes,
            (BusinessRelation.ByAgency, CourseFlag.No) => Standing.No,
            // the flag is absent or the category unknown, so it could be either
            _ => Standing.Perhaps,
        };
}
