using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>Certificates obtained inside the window (contract reading 32).</summary>
internal static class CertificateRule
{
    public static Outcome Judge(CertificateHeld r, PersonCase person, Scope scope, Trace? trace)
    {
        var list = r.List is null ? null : person.Binding.List(r.List);
        var required = RuleWords.Certificate(Phrases.Days(scope.Days), r.Category, list?.List.Title);
        if (!person.Facts.Has(FeedKind.Certificates))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent(RuleWords.Certificates), FindingVerdict.Unknown, lacks: FeedKind.Certificates);
            return Outcome.Unknown(scope.Earliest);
        }
        var outcome = Outcome.Unmet;
        var isNamed = false;
        var records = trace is null ? null : new List<FindingRecord>();
        foreach (var c in person.Facts.Certificates[person.Employee.Number].Where(c => c.Category == r.Category).OrderBy(c => c.ObtainedOn))
        {
            var standing = !scope.Span.Contains(c.ObtainedOn) ? Standing.No : StandingOf(list, c);
            if (standing != Standing.No) outcome =
                Outcome.Either(outcome, standing == Standing.Yes ? Outcome.Met(c.ObtainedOn) : Outcome.Unknown(c.ObtainedOn));
            isNamed |= standing == Standing.Perhaps && c.Name.Length > 0;
            records?.Add(trace!.Fact(FindingWords.Pair(c.Category, c.Name), c.ObtainedOn, c.Source, Remark(standing, list, scope, c)));
        }
        var doubt = outcome.IsPossible ? DoubtOf(list, isNamed) : null;
        var open = person.Refused(FeedKind.Certificates).Where(row => CouldBe(row, r.Category, list, scope)).ToList();
        if (open.Count > 0) outcome = Outcome.Either(outcome, Outcome.Unknown(scope.Earliest));
        trace?.Add(r, required, outcome.Sure is { } day ? RuleWords.ObtainedOn(day)
            : doubt?.Observed ?? RuleWords.NotObtained(Phrases.Refused(open, person.Facts)),
            outcome.Verdict, records, lacks: doubt?.Lacks ?? FeedKind.Certificates);
        return outcome;
    }

    /// <summary>Two certificates of the same 名稱, which is on the list: both are needed, for one and the same course.</summary>
    public static Outcome JudgePair(CertificatePair r, PersonCase person, Scope scope, Trace? trace)
    {
        var list = person.Binding.List(r.List);
        var required = RuleWords.CertificatePair(Phrases.Days(scope.Days), list.List.Title, r.First, r.Second);
        if (!person.Facts.Has(FeedKind.Certificates))
        {
            trace?.Add(r, required, FindingWords.FeedAbsent(RuleWords.Certificates), FindingVerdict.Unknown, lacks: FeedKind.Certificates);
            return Outcome.Unknown(scope.Earliest);
        }
        var held = person.Facts.Certificates[person.Employee.Number]
            .Where(c => (c.Category == r.First || c.Category == r.Second) && scope.Span.Contains(c.ObtainedOn)).OrderBy(c => c.ObtainedOn)
            .ToList();
        var outcome = Outcome.Unmet;
        var isNamed = false;
        foreach (var first in held.Where(c => c.Category == r.First))
        {
            foreach (var second in held.Where(c => c.Category == r.Second))
            {
                var standing = AreOne(first, second).And(StandingOf(list, first)).And(StandingOf(list, second));
                if (standing == Standing.No) continue;
                var day = first.ObtainedOn > second.ObtainedOn ? first.ObtainedOn : second.ObtainedOn;
                outcome = Outcome.Either(outcome, standing == Standing.Yes ? Outcome.Met(day) : Outcome.Unknown(day));
                isNamed |= standing == Standing.Perhaps && first.Name.Length > 0 && second.Name.Length > 0;
            }
        }
        var doubt = outcome.IsPossible ? DoubtOf(list, isNamed) : null;
        var open = person.Refused(FeedKind.Certificates)
            .Where(row => CouldBe(row, r.First, list, scope) || CouldBe(row, r.Second, list, scope)).ToList();
        if (CouldPair(r, held, open, list, scope)) outcome = Outcome.Either(outcome, Outcome.Unknown(scope.Earliest));
        if (trace is not null)
        {
            var records =
                held.Select(c =>
                    trace.Fact(FindingWords.Pair(c.Category, c.Name), c.ObtainedOn, c.Source,
                        Remark(StandingOf(list, c), list, scope, c))).ToList();
            var observed = outcome.Sure is { } day ? RuleWords.BothOn(day)
                : doubt is { } d ? d.Observed
                : outcome.IsPossible ? RuleWords.NotBoth(Phrases.Refused(open, person.Facts))
                : held.Count == 0 ? RuleWords.Neither : RuleWords.NotOneCourse;
            trace.Add(r, required, observed, outcome.Verdict, records, lacks: doubt?.Lacks ?? FeedKind.Certificates);
        }
        return outcome;
    }

    /// <summary>Why accepted certificates leave the condition open, and what lacks.</summary>
    /// <param name="isNamed">Whether certificates are open although they have names: the list itself is then in doubt.</param>
    private static (string Observed, FeedKind Lacks)? DoubtOf(BoundList? list, bool isNamed) =>
        list is null ? null
        : !list.IsLoaded ? (Phrases.ListNotLoaded(list.List), FeedKind.Lists)
        : isNamed ? (Phrases.ListInDoubt(list.List), FeedKind.Lists)
        : (RuleWords.Nameless, FeedKind.Certificates);

    /// <summary>Whether two certificates are for the same course; one without a name may be for any.</summary>
    private static Standing AreOne(Certificate a, Certificate b) => a.Name.Length == 0 || b.Name.Length == 0 ? Standing.Perhaps
        : Standings.Of(CourseTitle.Normalise(a.Name) == CourseTitle.Normalise(b.Name));

    private static bool CouldBeOne(RefusedRow row, Certificate other) => AreOne((Certificate)row.Fact!, other) != Standing.No;

    /// <summary>Whether refused rows could make a pair, with each other or with a certificate that is held.</summary>
    private static bool CouldPair(CertificatePair r, List<Certificate> held, List<RefusedRow> open, BoundList list, Scope scope)
    {
        if (open.Exists(static row => row.Fact is null)) return true;
        foreach (var row in open)
        {
            foreach (var (own, other) in ((string, string)[])[(r.First, r.Second), (r.Second, r.First)])
            {
                if (!CouldBe(row, own, list, scope)) continue;
                if (held.Exists(c => c.Category == other && StandingOf(list, c) != Standing.No && CouldBeOne(row, c))) return true;
                if (open.Exists(o => o != row && CouldBe(o, other, list, scope) && CouldBeOne(row, (Certificate)o.Fact!))) return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a refused row could be a certificate of the given 類別 that counts; a name that cannot be read is empty, and may be any.
    /// </summary>
    private static bool CouldBe(RefusedRow row, string category, BoundList? list, Scope scope) => row.Fact is not Certificate certificate
        || ((!row.Says("類別") || certificate.Category == category)
            && (!row.Says("取得日") || scope.Span.Contains(certificate.ObtainedOn))
            && StandingOf(list, certificate) != Standing.No);

    private static Standing StandingOf(BoundList? list, Certificate certificate) =>
        list is null ? Standing.Yes : !list.IsLoaded || certificate.Name.Length == 0 ? Standing.Perhaps : list.Holds(certificate.Name);

    private static string? Remark(Standing standing, BoundList? list, Scope scope, Certificate certificate) =>
        standing != Standing.No ? null : !scope.Span.Contains(certificate.ObtainedOn) ? RuleWords.ObtainedOutside
            : RuleWords.NotOnList(list!.List.Title);
}
