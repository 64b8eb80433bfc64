using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;
using LearningHours.Tables;

namespace LearningHours.Notices;

/// <summary>One decision each, as a part of a staff mail.</summary>
internal sealed class StaffItems(DateOnly night, FactBook facts, AdviceBook advice)
{
    /// <summary>What holds: amount, days, how to apply, the clause; of a changed one also what was said before.</summary>
    public IEnumerable<Block> Eligible(DecisionChange change)
    {
        var decision = change.Now;
        var balance = LeaveBalance.Of(decision, facts, night);
        yield return Title(decision);
        yield return new Details([
            ("前次結果", NewsOf.Change(change) == News.Changed ? ResultWords.Of(change.Before!) : ""),
            (NewsOf.Change(change) == News.Changed ? "目前結果" : "結果", ResultWords.Of(decision)),
            ("完成日", DateWords.Day(decision.CompletedOn)),
            ("申請期限", DateWords.Inclusive(decision.ApplyBy) + Past(decision.ApplyBy)),
            ("最後使用日", DateWords.Inclusive(decision.UseBy) + Past(decision.UseBy)),
            ("最後可休上班日", DateWords.Inclusive(decision.LastUsableDay)),
            ("最早失效日", decision.FirstLapse is { } lapse && lapse != decision.UseBy ? DateWords.Inclusive(lapse) + "，部分時數屆時失效" : ""),
            ("已休／剩餘", balance is { Used: { } used, Left: { } left } ? $"{used}小時／{UnitWords.Plain(left)}小時" : ""),
            ("請假假別", balance?.Terms.LeaveType ?? ""),
            ("請假事由", balance?.Terms.Reason ?? ""),
            ("應備文件", string.Join('、', decision.Plan.Documents.Where(d => d.Entitlement == decision.Entitlement.Id).Select(d => d.Title))),
            ("事實", decision.Finding is { } finding ? FindingWalk.Facts(finding) : ""),
            ("依據", Citation.Of(decision).ToString()),
            ("備註", decision.Finding is { } noted ? string.Join('；', FindingWalk.Remarks(noted)) : ""),
            ("人工決定", HumanDecisions.Beside(decision, facts, night)),
        ]);
        foreach (var block in ToDo(decision)) yield return block;
    }

    /// <summary>What was said before, what holds now, and why.</summary>
    public IEnumerable<Block> Reversed(DecisionChange change)
    {
        yield return Title(change.Now);
        yield return new Details([
            ("前次結果", ResultWords.Of(change.Before!)),
            ("目前結果", ResultWords.Of(change.Now)),
            ("人工決定", HumanDecisions.Beside(change.Now, facts, night)),
        ]);
        yield return Why(change.Now);
    }

    /// <summary>How a decision that was 待查 came out against the person, and why.</summary>
    public IEnumerable<Block> Settled(DecisionChange change)
    {
        yield return Title(change.Now);
        yield return new Details([("前次結果", ResultWords.Of(change.Before!)), ("目前結果", ResultWords.Of(change.Now))]);
        yield return Why(change.Now);
    }

    /// <summary>What would settle a decision that is 待查.</summary>
    public IEnumerable<Block> Open(DecisionChange change)
    {
        yield return Title(change.Now);
        yield return Why(change.Now);
        foreach (var block in ToDo(change.Now)) yield return block;
    }

    /// <summary>Whether the window still runs, so that something can be done.</summary>
    public bool IsOpen(Decision decision) => decision.Entitlement.Window.From <= night && LastDay(decision) >= night;

    /// <summary>The shortest way to what is still missing, and until when.</summary>
    public IEnumerable<Block> Missing(DecisionChange change)
    {
        var decision = change.Now;
        yield return Title(decision);
        yield return new Details([("完成期限", DateWords.Inclusive(LastDay(decision)))]);
        yield return Why(decision);
        foreach (var block in ToDo(decision)) yield return block;
    }

    private IEnumerable<Block> ToDo(Decision decision)
    {
        if (advice.Lines(decision) is not { Count: > 0 } lines) yield break;
        yield return new Prose("可以怎麼做：");
        yield return new Points(lines);
    }

    private static Points Why(Decision decision) => new([.. Reasons(decision).SelectMany(FindingWords.Lines)]);

    private static IEnumerable<Finding> Reasons(Decision decision) => decision switch
    {
        { Verdict: Verdict.Unknown } => OpenQuestions.Of(decision),
        { Finding: { } finding } when FindingWalk.Missing(finding) is { Count: > 0 } missing => missing,
        { Finding: { } finding } => [finding],
        _ => [],
    };

    private static Item Title(Decision decision) => new($"{decision.Plan.Title}：{decision.Entitlement.Title}");

    private DateOnly LastDay(Decision decision) => WindowEnd.Of(decision.Entitlement.Window, facts.Calendar);

    private string Past(DateOnly? day) => day < night ? "，已過" : "";
}
