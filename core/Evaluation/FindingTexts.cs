using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>The texts that the findings under one entitlement repeat: each made once, when it is first needed. One thread.</summary>
internal sealed class FindingTexts(Plan plan, FactBook facts)
{
    private readonly Dictionary<(object, object?), Criterion> _criteria = new(BothReferences.Instance);
    private readonly Dictionary<CourseSet, Criterion[]> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object, object?), FindingText> _constants = new(BothReferences.Instance);
    private readonly Dictionary<(object, object?), TextFrame> _frames = new(BothReferences.Instance);
    private readonly FindingText[] _titles = new FindingText[facts.Courses.Variants.Count], _files = new FindingText[facts.Files.Count];
    private readonly (FindingText Text, Hours Hours)[] _courses = new (FindingText, Hours)[facts.Courses.Variants.Count];

    /// <summary>The first rule that a part of the plan rests on, with what it requires.</summary>
    public Criterion Of(ICited cited, in FindingText required)
    {
        if (required.Constant is not { } constant) return Make(cited, required);
        if (_criteria.TryGetValue((cited, constant), out var criterion)) return criterion;
        return _criteria[(cited, constant)] = Make(cited, required);
    }

    /// <summary>For each course of a set what it requires: <c>社會安定計畫（1小時）</c>.</summary>
    public Criterion[] Of(CourseSet set)
    {
        if (_sets.TryGetValue(set, out var criteria)) return criteria;
        return _sets[set] = [.. set.Courses.Select(c => Make(c, FindingText.Of(FindingWords.CourseOf(c.Title, c.Hours))))];
    }

    /// <summary><c>社會安定計畫（1小時）</c>: put together once for the hours with which nearly all records of a variant are credited.</summary>
    public FindingText Course(int variant, Hours hours)
    {
        ref var usual = ref _courses[variant];
        if (usual.Text.IsNone) usual = (FindingText.Of(FindingText.Course(TitleOf(variant), hours).ToString()), hours);
        if (usual.Hours != hours) return FindingText.Course(TitleOf(variant), hours);
        return usual.Text;
    }

    /// <summary><c>hours/a.csv 第12列</c>; no text where the file is not known.</summary>
    public FindingText Source(SourceRow source) =>
        (uint)source.File < (uint)_files.Length ? FindingText.Line(Once(ref _files[source.File], facts.Files[source.File]), source.Line) : default;

    /// <summary>A text that follows from a part of the plan, or from two, alone.</summary>
    /// <param name="make">Makes the text; a static lambda, so that nothing is allocated on the way of a record.</param>
    public FindingText Constant<TState>(object part, object? other, TState state, Func<TState, string> make)
    {
        if (_constants.TryGetValue((part, other), out var text)) return text;
        return _constants[(part, other)] = FindingText.Of(make(state));
    }

    /// <summary>What stands around a time, with words before it.</summary>
    public TextFrame Behind(string words, TextFrame frame)
    {
        if (_frames.TryGetValue((frame, words), out var behind)) return behind;
        return _frames[(frame, words)] = frame.Behind(words);
    }

    private Criterion Make(ICited cited, in FindingText required)
    {
        if (cited.Rules.Count == 0) return new Criterion("", "", "", required) { Part = cited };
        var rule = plan.Rule(cited.Rules[0]);
        return new Criterion(FindingText.Of(rule.Id), FindingText.Of(rule.Clause), FindingText.Of(rule.Quote), required) { Part = cited };
    }

    private ref FindingText TitleOf(int variant) => ref Once(ref _titles[variant], facts.Courses.Variants[variant].Title);

    private static ref FindingText Once(ref FindingText place, string text)
    {
        if (place.IsNone) place = FindingText.Of(text);
        return ref place;
    }

    private sealed class BothReferences : IEqualityComparer<(object, object?)>
    {
        public static readonly BothReferences Instance = new();

        public bool Equals((object, object?) a, (object, object?) b) => ReferenceEquals(a.Item1, b.Item1) && ReferenceEquals(a.Item2, b.Item2);

        public int GetHashCode((object, object?) pair) =>
            RuntimeHelpers.GetHashCode(pair.Item1) * 31 + RuntimeHelpers.GetHashCode(pair.Item2);
    }
}
