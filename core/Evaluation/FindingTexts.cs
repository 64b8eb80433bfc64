using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation;

/// <summary>The rule that a node of a finding cites, as readers see it.</summary>
internal sealed record CitedTexts(FindingText Rule, FindingText Clause, FindingText Quote)
{
    public static readonly CitedTexts None = new("", "", "");

    public static CitedTexts Of(Rule rule) => new(Fixed(rule.Id), Fixed(rule.Clause), Fixed(rule.Quote));

    private static FindingText Fixed(string text) => FindingText.Of(new FixedText(text));
}

/// <summary>The texts that the findings under one entitlement repeat: each made once, when it is first needed. One thread.</summary>
internal sealed class FindingTexts(Plan plan, FactBook facts)
{
    private readonly Dictionary<ICited, CitedTexts> _cited = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object, object?), FindingText> _constants = new(BothReferences.Instance);
    private readonly List<FindingRecord> _gathered = [];
    private readonly Dictionary<(object, object?), TextFrame> _frames = new(BothReferences.Instance);
    private readonly FixedText?[] _titles = new FixedText?[facts.Courses.Variants.Count], _files = new FixedText?[facts.Files.Count];
    private readonly (FindingText Text, Hours Hours)[] _courses = new (FindingText, Hours)[facts.Courses.Variants.Count];

    /// <summary>Where a condition gathers the records behind its finding; empty, and until the next condition asks.</summary>
    public List<FindingRecord> Gather()
    {
        _gathered.Clear();
        return _gathered;
    }

    /// <summary>The first rule that a part of the plan rests on.</summary>
    public CitedTexts Of(ICited cited)
    {
        if (_cited.TryGetValue(cited, out var texts)) return texts;
        return _cited[cited] = cited.Rules.Count > 0 ? CitedTexts.Of(plan.Rule(cited.Rules[0])) : CitedTexts.None;
    }

    /// <summary><c>社會安定計畫（1小時）</c>: put together once for the hours with which nearly all records of a variant are credited.</summary>
    public FindingText Course(int variant, Hours hours)
    {
        ref var usual = ref _courses[variant];
        if (usual.Text.IsNone) usual = (FindingText.Of(new FixedText(FindingText.Course(TitleOf(variant), hours).ToString())), hours);
        return usual.Hours == hours ? usual.Text : FindingText.Course(TitleOf(variant), hours);
    }

    /// <summary><c>hours/a.csv 第12列</c>; no text where the file is not known.</summary>
    public FindingText Source(SourceRow source) =>
        (uint)source.File < (uint)_files.Length ? FindingText.Line(_files[source.File] ??= new FixedText(facts.Files[source.File]), source.Line) : default;

    /// <summary>A text that follows from a part of the plan, or from two, alone.</summary>
    /// <param name="make">Makes the text; a static lambda, so that nothing is allocated on the way of a record.</param>
    public FindingText Constant<TState>(object part, object? other, TState state, Func<TState, string> make)
    {
        if (_constants.TryGetValue((part, other), out var text)) return text;
        return _constants[(part, other)] = FindingText.Of(new FixedText(make(state)));
    }

    /// <summary>What stands around a time, with words before it.</summary>
    public TextFrame Behind(string words, TextFrame frame)
    {
        if (_frames.TryGetValue((frame, words), out var behind)) return behind;
        return _frames[(frame, words)] = frame.Behind(words);
    }

    private FixedText TitleOf(int variant) => _titles[variant] ??= new FixedText(facts.Courses.Variants[variant].Title);

    private sealed class BothReferences : IEqualityComparer<(object, object?)>
    {
        public static readonly BothReferences Instance = new();

        public bool Equals((object, object?) a, (object, object?) b) => ReferenceEquals(a.Item1, b.Item1) && ReferenceEquals(a.Item2, b.Item2);

        public int GetHashCode((object, object?) pair) =>
            RuntimeHelpers.GetHashCode(pair.Item1) * 31 + RuntimeHelpers.GetHashCode(pair.Item2);
    }
}
