using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Rules;

/// <summary>Posts and replies of the city forum and the city's clubs, those not counted taken off (S0-06 to S0-09); met on the day the sum reaches the figure.</summary>
internal static class PostsRule
{
    public static Outcome Judge(PostsReached r, PersonCase person, Scope scope, Trace? trace)
    {
        var required = $"{FindingWords.Days(scope.Days)}，發表及回應意見{r.AtLeast}篇以上（不當、離題及灌水文章不計入）";
        if (!person.Facts.Has(FeedKind.Forum))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent("論壇篇數"), FindingVerdict.Unknown, lacks: FeedKind.Forum);
            return Outcome.Unknown(scope.Earliest);
        }
        var sum = 0;
        DateOnly? reached = null;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var posts in Inside(person, scope))
        {
            sum += posts.Posts - posts.NotCounted;
            if (reached is null && sum >= r.AtLeast) reached = posts.Date;
            records?.Add(trace!.Fact($"{posts.Origin}{(posts.IsReply ? "回應" : "發表")}{posts.Posts}篇", posts.Date, posts.Source, posts.NotCounted > 0 ? $"其中{posts.NotCounted}篇不計" : null));
        }
        var outcome = reached is { } day ? Outcome.Met(day) : Outcome.Unmet;
        trace?.Add(r, required, sum >= r.AtLeast ? $"採計{sum}篇" : $"採計{sum}篇，尚缺{r.AtLeast - sum}篇", outcome.Verdict, records);
        return outcome;
    }

    /// <summary>Posts and replies that count so far; the forum feed must be there.</summary>
    public static int Counted(PersonCase person, Scope scope) => Inside(person, scope).Sum(p => p.Posts - p.NotCounted);

    private static IEnumerable<ForumPosts> Inside(PersonCase person, Scope scope) =>
        person.Facts.Forum[person.Employee.Number].Where(p => scope.Span.Contains(p.Date)).OrderBy(p => p.Date);
}
