using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Evaluation.Rules;

/// <summary>Certificates obtained inside the window (contract reading 32).</summary>
internal static class CertificateRule
{
    public static Outcome Judge(CertificateHeld r, PersonCase person, Scope scope, Trace? trace)
    {
        var list = r.List is null ? null : person.Binding.List(r.List);
        var required = $"{FindingWords.Days(scope.Days)}取得{r.Category}證明{(list is null ? "" : $"（限「{list.List.Title}」所列）")}";
        if (!person.Facts.Has(FeedKind.Certificates))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent("證書"), FindingVerdict.Unknown, lacks: FeedKind.Certificates);
            return Outcome.Unknown(scope.Earliest);
        }
        var outcome = Outcome.Unmet;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var c in person.Facts.Certificates[person.Employee.Number].Where(c => c.Category == r.Category).OrderBy(c => c.ObtainedOn))
        {
            var standing = !scope.Span.Contains(c.ObtainedOn) ? Standing.No : StandingOf(list, c);
            if (standing != Standing.No) outcome = Outcome.Either(outcome, standing == Standing.Yes ? Outcome.Met(c.ObtainedOn) : Outcome.Unknown(c.ObtainedOn));
            records?.Add(trace!.Fact($"{c.Category}：{c.Name}", c.ObtainedOn, c.Source, Remark(standing, list, scope, c)));
        }
        trace?.Add(r, required, outcome.Sure is { } day ? $"已於{RocDate.FormatWithWeekday(day)}取得" : outcome.IsPossible ? FindingWords.ListNotLoaded(list!.List) : "未取得", outcome.Verdict, records, lacks: FeedKind.Lists);
        return outcome;
    }

    /// <summary>Two certificates of equal 名稱, on the list: both are needed for one and the same course.</summary>
    public static Outcome JudgePair(CertificatePair r, PersonCase person, Scope scope, Trace? trace)
    {
        var list = person.Binding.List(r.List);
        var required = $"{FindingWords.Days(scope.Days)}，就「{list.List.Title}」之同一課程取得{r.First}及{r.Second}證明";
        if (!person.Facts.Has(FeedKind.Certificates))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent("證書"), FindingVerdict.Unknown, lacks: FeedKind.Certificates);
            return Outcome.Unknown(scope.Earliest);
        }
        var held = person.Facts.Certificates[person.Employee.Number]
            .Where(c => (c.Category == r.First || c.Category == r.Second) && scope.Span.Contains(c.ObtainedOn)).OrderBy(c => c.ObtainedOn).ToList();
        var outcome = Outcome.Unmet;
        foreach (var first in held.Where(c => c.Category == r.First))
        {
            var second = held.FirstOrDefault(c => c.Category == r.Second && CourseTitle.Normalise(c.Name) == CourseTitle.Normalise(first.Name));
            var standing = second is null ? Standing.No : StandingOf(list, first);
            if (standing == Standing.No) continue;
            var day = first.ObtainedOn > second!.ObtainedOn ? first.ObtainedOn : second.ObtainedOn;
            outcome = Outcome.Either(outcome, standing == Standing.Yes ? Outcome.Met(day) : Outcome.Unknown(day));
        }
        if (trace is not null)
        {
            var records = held.Select(c => trace.Fact($"{c.Category}：{c.Name}", c.ObtainedOn, c.Source, Remark(StandingOf(list, c), list, scope, c))).ToList();
            var observed = outcome.Sure is { } day ? $"兩項證明於{RocDate.FormatWithWeekday(day)}齊備"
                : outcome.IsPossible ? FindingWords.ListNotLoaded(list.List)
                : held.Count == 0 ? "均未取得" : "尚未就同一課程取得兩項證明";
            trace.Add(r, required, observed, outcome.Verdict, records, lacks: FeedKind.Lists);
        }
        return outcome;
    }

    private static Standing StandingOf(BoundList? list, Certificate certificate) =>
        list is null ? Standing.Yes : !list.IsLoaded ? Standing.Perhaps : Standings.Of(list.HoldsName(certificate.Name));

    private static string? Remark(Standing standing, BoundList? list, Scope scope, Certificate certificate) =>
        standing != Standing.No ? null : !scope.Span.Contains(certificate.ObtainedOn) ? "取得日不在期間內，不採計" : $"不在「{list!.List.Title}」內，不採計";
}
