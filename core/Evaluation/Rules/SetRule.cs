using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>
/// Every course of a set, each represented by its earliest record that is passed, inside the window, on the set's platform and, if the plan
/// asks for it, 公餘 (contract readings 16, 19 and 26). A record that fails a condition does not use up its course.
/// </summary>
internal static class SetRule
{
    public static Outcome Judge(SetCompleted r, PersonCase person, Scope scope, Trace? trace)
    {
        var bound = SetOf(r, person);
        var set = bound.Set;
        var count = set.Courses.Count;
        if (!person.Facts.Has(FeedKind.Hours))
        {
            trace?.Add(r, Required(r, set, person, scope, trace.Texts), FindingWords.FeedAbsent(FindingWords.LearningHours),
                FindingVerdict.Unknown, lacks: FeedKind.Hours);
            return Outcome.Unknown(scope.Earliest);
        }

        Span<CivilTime> sure = stackalloc CivilTime[count], possible = stackalloc CivilTime[count];
        Collect(r, bound, person, scope, sure, possible);
        CivilTime lastSure = default, lastPossible = default;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || sure[i] > lastSure) lastSure = sure[i];
            if (i == 0 || possible[i] > lastPossible) lastPossible = possible[i];
        }
        var outcome = new Outcome(lastSure == Never ? null : lastSure.Date, lastPossible == Never ? null : lastPossible.Date);
        if (trace is not null) SetFinding.Add(r, bound, person, scope, outcome, sure, possible, trace);
        return outcome;
    }

    /// <summary>The set asked for: the named one, or the one for the rank under which the person is judged.</summary>
    public static BoundSet SetOf(SetCompleted r, PersonCase person) => person.Binding.Set(r.Set ?? r.SetByRank![RankWords.Of(person.Rank)]);

    /// <summary>
    /// For each course of the set, when its earliest record ends that certainly counts, and its earliest that could count if every doubt
    /// fell in the person's favour; <see cref="Never"/> if there is none. The hours feed must be present.
    /// </summary>
    public static void Collect(SetCompleted r, BoundSet bound, PersonCase person, Scope scope, Span<CivilTime> sure,
        Span<CivilTime> possible)
    {
        sure.Fill(Never);
        possible.Fill(Never);
        var judge = r.OffHours ? person.OffHours() : default;
        foreach (ref readonly var record in person.Records)
        {
            var position = bound.PositionOf(record.Variant);
            // records come in the order of 迄: the first that counts is the earliest
            if (position < 0 || sure[position] != Never || !scope.Holds(record)) continue;
            var standing = bound.Platform.Of(record);
            if (standing == Standing.No) continue;
            if (r.OffHours) standing = standing.And(StandingOf(judge.Judge(record).Freedom));
            if (standing == Standing.Yes) sure[position] = record.End;
            if (standing != Standing.No && possible[position] == Never)
                possible[position] = record.Lacks(RecordMarks.AnyEnd) ? CivilTime.At(scope.Earliest) : record.End;
        }
        if (person.MayHaveMoreRecords || !person.RecordsOfAnyCourse.IsEmpty) FillFromAnyCourse(r, person, scope, judge, possible);
    }

    /// <summary>
    /// Records whose course cannot be read may be of the courses that are missing or would be done last, one each; this helps only if they
    /// suffice for all that are missing.
    /// </summary>
    private static void FillFromAnyCourse(SetCompleted r, PersonCase person, Scope scope, in OffHoursJudge judge, Span<CivilTime> possible)
    {
        var spare = person.MayHaveMoreRecords ? possible.Length : 0;
        foreach (ref readonly var record in person.RecordsOfAnyCourse)
            if (scope.Holds(record) && !record.IsOnSite && (!r.OffHours || judge.Judge(record).Freedom != Freedom.NotFree)) spare++;
        if (spare < possible.Count(Never)) return;
        for (var i = Math.Min(spare, possible.Length); i > 0; i--)
        {
            ref var last = ref possible[0];
            foreach (ref var at in possible) if (at > last) last = ref at;
            last = CivilTime.At(scope.Earliest);
        }
    }

    public static readonly CivilTime Never = new(int.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Standing StandingOf(Freedom freedom) => freedom switch
    {
        Freedom.Free => Standing.Yes,
        Freedom.NotFree => Standing.No,
        _ => Standing.Perhaps,
    };

    public static FindingText Required(SetCompleted r, CourseSet set, PersonCase person, Scope scope, FindingTexts texts) =>
        texts.Constant(r, set, (r, set, person.Binding.Plan, scope), static a => Required(a.r, a.set, a.Plan, a.scope));

    private static string Required(SetCompleted r, CourseSet set, Plan plan, Scope scope)
    {
        var platform = plan.Platforms.First(p => p.Id == set.Platform).Name;
        var off = !r.OffHours ? "" : plan.OffHours!.Test == OffHoursTest.Completion ? RuleWords.EndOffHours : RuleWords.BothOffHours;
        return RuleWords.SetRequired(Phrases.Days(scope.Days), platform, set.Title, set.Courses.Count, off);
    }
}
