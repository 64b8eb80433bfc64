using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation.Rules;

/// <summary>All of, any of, one after the other. Parts are indexed, because an enumerator would be an object for every person.</summary>
internal static class Combinations
{
    public static Outcome All(AllOf r, PersonCase person, Window window, DateOnly notBefore, Trace? trace)
    {
        var nested = trace?.Nested();
        var all = new Outcome(DateOnly.MinValue, DateOnly.MinValue);
        var met = 0;
        for (var i = 0; i < r.Of.Count; i++)
        {
            var outcome = Requirements.Judge(r.Of[i], person, window, notBefore, nested);
            all = Outcome.Both(all, outcome);
            if (outcome.IsMet) met++;
            // nothing that follows can change an unmet condition: only a trace needs it
            else if (trace is null && !outcome.IsPossible) return Outcome.Unmet;
        }
        if (trace is not null)
            trace.Add(r, trace.Texts.Constant(r, null, r, static r => RuleWords.AllOf(r.Of.Count)), RuleWords.MetOf(met), all.Verdict,
                nested: nested!.Children, isGroup: true);
        return all;
    }

    public static Outcome Any(AnyOf r, PersonCase person, Window window, DateOnly notBefore, Trace? trace)
    {
        var nested = trace?.Nested();
        var any = Outcome.Unmet;
        for (var i = 0; i < r.Of.Count; i++) any = Outcome.Either(any, Requirements.Judge(r.Of[i], person, window, notBefore, nested));
        trace?.Add(r, RuleWords.AnyOf(r.Of.Count),
            any.IsMet ? RuleWords.IsMet : any.IsPossible ? RuleWords.CannotTell : FindingWords.NoneMet, any.Verdict,
            nested: nested!.Children, oneIsEnough: true, isGroup: true);
        return any;
    }

    public static Outcome Sequence(InSequence r, PersonCase person, Window window, DateOnly notBefore, Trace? trace)
    {
        var nested = trace?.Nested();
        Outcome last = new(notBefore, notBefore);
        for (var i = 0; i < r.Of.Count; i++)
        {
            var sure = last.Sure is { } s ? Requirements.Judge(r.Of[i], person, window, s, nested).Sure : null;
            // the bounds differ only where a missing fact of an earlier step would let this one start sooner
            var possible = last.Possible is not { } p ? null
                : Requirements.Judge(r.Of[i], person, window, p, last.Sure is null ? nested : null).Possible;
            last = new Outcome(sure, possible);
        }
        trace?.Add(r, RuleWords.InOrder(r.Of.Count),
            last.IsMet ? RuleWords.IsMet : last.IsPossible ? RuleWords.CannotTell : FindingWords.NotMet, last.Verdict,
            nested: nested!.Children, isGroup: true);
        return last;
    }
}
