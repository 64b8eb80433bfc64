using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>
/// Posts and replies in the city forum and the city's clubs, minus those not counted (S0-06 to S0-09); met on the day the sum reaches
/// the figure.
/// </summary>
internal static class PostsRule
{
    public static Outcome Judge(PostsReached r, PersonCase person, Scope scope, Trace? trace)
    {
        var required = RuleWords.PostsRequired(Phrases.Days(scope.Days), r.AtLeast);
        if (!person.Facts.Has(FeedKind.Forum))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent(RuleWords.Posts), FindingVerdict.Unknown, lacks: FeedKind.Forum);
            return Outcome.Unknown(scope.Earliest);
        }
        var open = person.Refused(FeedKind.Forum).Where(row => MostOf(row, r, scope) > 0).ToList();
        long sum = 0, spare = open.Sum(row => (long)MostOf(row, r, scope));
        DateOnly? reached = null, possible = spare >= r.AtLeast ? scope.Earliest : null;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var posts in Inside(person, scope))
        {
            sum += posts.Posts - posts.NotCounted;
            if (reached is null && sum >= r.AtLeast) reached = posts.Date;
            if (possible is null && sum + spare >= r.AtLeast) possible = posts.Date;
            records?.Add(trace!.Fact(RuleWords.PostsOf(posts.Origin, posts.IsReply, posts.Posts), posts.Date, posts.Source,
                posts.NotCounted > 0 ? RuleWords.PostsNotCounted(posts.NotCounted) : null));
        }
        var outcome = new Outcome(reached, possible);
        trace?.Add(r, required,
            sum >= r.AtLeast ? RuleWords.PostsCounted(sum)
                : RuleWords.PostsMissing(sum, r.AtLeast - sum, Phrases.Refused(open, person.Facts)),
            outcome.Verdict, records, lacks: FeedKind.Forum);
        return outcome;
    }

    /// <summary>Posts and replies that count so far; the forum feed must be present.</summary>
    public static long Counted(PersonCase person, Scope scope) => Inside(person, scope).Sum(p => (long)p.Posts - p.NotCounted);

    /// <summary>The most posts that a refused row could bring.</summary>
    private static int MostOf(RefusedRow row, PostsReached r, Scope scope)
    {
        if (row.Fact is not ForumPosts posts) return r.AtLeast;
        if (row.Says("日期") && !scope.Span.Contains(posts.Date)) return 0;
        return !row.Says("篇數") ? r.AtLeast : row.Says("不計篇數") ? posts.Posts - posts.NotCounted : posts.Posts;
    }

    private static IEnumerable<ForumPosts> Inside(PersonCase person, Scope scope) =>
        person.Facts.Forum[person.Employee.Number].Where(p => scope.Span.Contains(p.Date)).OrderBy(p => p.Date);
}
