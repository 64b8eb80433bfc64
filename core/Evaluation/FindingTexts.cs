using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>The texts that the findings under one entitlement repeat, each made once, on first use. Not thread-safe.</summary>
internal sealed class FindingTexts(Plan plan, FactBook facts)
{
    private readonly Dictionary<ICited, Criterion> _criteria = new(ReferenceEqualityComparer.Instance); // as last asked for
    private readonly Dictionary<CourseSet, Criterion[]> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object, object?), FindingText> _constants = new(BothReferences.Instance);
    private readonly (FindingText Text, Hours Hours)[] _courses = new (FindingText, Hours)[facts.Courses.Variants.Count];

    /// <summary>The first rule that a part of the plan rests on, with what it requires.</summary>
    public Criterion Of(ICited cited, in FindingText required)
    {
        if (_criteria.TryGetValue(cited, out var criterion) && criterion.Required == required) return criterion;
        return _criteria[cited] = Make(cited, required);
    }

    /// <summary>What each course of a set requires: <c>社會安定計畫（1小時）</c>.</summary>
    public Criterion[] Of(CourseSet set)
    {
        if (_sets.TryGetValue(set, out var criteria)) return criteria;
        return _sets[set] = [.. set.Courses.Select(c => Make(c, FindingWords.CourseOf(c.Title, c.Hours)))];
    }

    /// <summary>
    /// <c>社會安定計畫（1小時）</c>, cached for the hours first asked for: nearly all records of a variant are credited with the same.
    /// </summary>
    public FindingText Course(int variant, Hours hours)
    {
        ref var usual = ref _courses[variant];
        if (usual.Text.IsNone) usual = (CourseOf(variant, hours), hours);
        return usual.Hours == hours ? usual.Text : CourseOf(variant, hours);
    }

    /// <summary>The title of a variant as the platform prints it.</summary>
    public string TitleOf(int variant) => facts.Courses.Variants[variant].Title;

    /// <summary>The file and line of a row; the default if the file is not known.</summary>
    public FactSource Source(SourceRow source) =>
        (uint)source.File < (uint)facts.Files.Count ? new FactSource(facts.Files[source.File], source.Line) : default;

    /// <summary>A text that depends only on one part of the plan, or on two.</summary>
    /// <param name="make">Makes the text; a static lambda, so that nothing is allocated while a record is judged.</param>
    public FindingText Constant<TState>(object part, object? other, TState state, Func<TState, string> make)
    {
        if (_constants.TryGetValue((part, other), out var text)) return text;
        return _constants[(part, other)] = make(state);
    }

    private Criterion Make(ICited cited, in FindingText required)
    {
        if (cited.Rules.Count == 0) return new Criterion("", "", "", required) { Part = cited };
        var rule = plan.Rule(cited.Rules[0]);
        return new Criterion(rule.Id, rule.Clause, rule.Quote, required) { Part = cited };
    }

    private string CourseOf(int variant, Hours hours) => FindingWords.CourseOf(facts.Courses.Variants[variant].Title, hours.Value);

    private sealed class BothReferences : IEqualityComparer<(object, object?)>
    {
        public static readonly BothReferences Instance = new();

        public bool Equals((object, object?) a, (object, object?) b) =>
            ReferenceEquals(a.Item1, b.Item1) && ReferenceEquals(a.Item2, b.Item2);

        public int GetHashCode((object, object?) pair) =>
            RuntimeHelpers.GetHashCode(pair.Item1) * 31 + RuntimeHelpers.GetHashCode(pair.Item2);
    }
}
