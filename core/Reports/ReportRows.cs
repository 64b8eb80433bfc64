using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Reports;

/// <summary>
/// Tells for each decision what is to be done: explains open ones and asks for advice on those that can still be won. Not thread-safe.
/// </summary>
internal sealed class ReportRows(FactBook facts, DateOnly asOf)
{
    private const int MostNotes = 3;

    private readonly Explainer _explainer = new(facts, asOf);
    private readonly AdviceBook _advice = new(facts, asOf);
    private readonly LeaveBook _leave = new(facts, asOf);

    public ReportRow Of(Decision decision) => decision.Verdict switch
    {
        Verdict.Eligible when decision.Unit == Unit.Hours => Leave(decision),
        Verdict.Eligible => Award(decision),
        Verdict.Unknown => Open(decision),
        Verdict.NotYet => Pending(decision),
        _ => new ReportRow(decision, ToDo.Nothing, null, null, [], null, ""),
    };

    private ReportRow Leave(Decision decision)
    {
        if (_leave.Of(decision) is not { } balance) return new ReportRow(decision, ToDo.Nothing, null, null, [], null, "");
        var account = balance.Account;
        var ends = account.NextLapse is { } lapse
            ? LeaveEnd.Of(decision.LastUsableDay, lapse, decision.ApplyBy).Where(e => e.On >= asOf).ToList() : [];
        DateOnly? next = ends.Where(static e => e.Kind != LeaveEnd.What.Application).Select(static e => (DateOnly?)e.On).Min();
        var last = decision.LastUsableDay ?? decision.UseBy;
        var toDo = last < asOf && balance.Lapsed != 0 ? ToDo.Lapsed
            : balance.Left == 0 || HumanDecisions.LastOf(decision, facts, asOf) is { Granted: false } ? ToDo.Nothing
            : next is null ? ToDo.Lapsed // on rest days between the last workday and the day on which the leave lapses
            : next <= asOf.AddDays(EndingSheet.Days) ? ToDo.Lapsing
            : ToDo.Unused;
        var note = string.Join('；', ((string[])[HumanDecisions.Beside(decision, facts, asOf),
            balance.Used is null ? ReportWords.Untracked : "", account.Lots.Count > 1 ? LeaveRows.LotsOf(account) : ""])
            .Where(static text => text.Length > 0));
        var left = toDo == ToDo.Lapsed ? balance.Lapsed + balance.Left : balance.Left;
        return new ReportRow(decision, toDo, left, next ?? last, [], null, note)
        {
            Ends = ends,
        };
    }

    private ReportRow Award(Decision decision)
    {
        var settled = HumanDecisions.Beside(decision, facts, asOf);
        var toDo = settled.Length == 0 && decision.Unit is Unit.Commendation or Unit.Merit ? ToDo.Unreported : ToDo.Nothing;
        return new ReportRow(decision, settled.Length > 0 ? ToDo.Nothing : toDo, null, decision.ApplyBy, [], null, settled);
    }

    private ReportRow Open(Decision decision)
    {
        var questions = OpenQuestions.Of(_explainer.Explain(decision));
        var words = questions.Select(static q => (q.Observed.IsEmpty ? q.Required : q.Observed).ToString()).Distinct().Take(MostNotes);
        return new ReportRow(
            decision, ToDo.Open, null, WindowEnd.Of(decision.Entitlement.Window, facts.Calendar), [.. questions.Select(static q => q.Lacks)
                .Distinct()], null,
            string.Join('；', words));
    }

    private ReportRow Pending(Decision decision)
    {
        var due = WindowEnd.Of(decision.Entitlement.Window, facts.Calendar);
        if (_advice.Of(decision) is not { Tiers.Count: > 0 } advice) return new ReportRow(decision, ToDo.Nothing, null, due, [], null, "");
        var best = advice.Tiers.Select(static t => t.Feasibility).MinBy(Order);
        var note = string.Join('；', AdviceText.Lines(advice).Take(2));
        return new ReportRow(decision, best == Feasibility.TooLate ? ToDo.Nothing : ToDo.Reachable, null, due, [], best, note);
    }

    /// <summary>From the easiest to what is out of reach: the order of <see cref="ReportWords.Feasibilities"/>.</summary>
    public static int Order(Feasibility feasibility) => feasibility switch
    {
        Feasibility.InTime => 0,
        Feasibility.Tight => 1,
        Feasibility.Untold => 2,
        _ => 3,
    };
}
