using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;

namespace LearningHours.Notices;

/// <summary>The subject of a staff mail: what holds and by when to act, without opening it.</summary>
internal static class StaffSubject
{
    private const string Prefix = "【數位學習】";

    /// <param name="news">What the mail tells, at least one entry.</param>
    public static string Of(IReadOnlyList<(News News, DecisionChange Change)> news, DateOnly night)
    {
        var reversed = news.Where(n => n.News == News.Reversed).Select(n => n.Change).ToList();
        var changed = news.Where(n => n.News == News.Changed).Select(n => n.Change.Now).ToList();
        var granted = news.Where(n => n.News == News.NewlyEligible).Select(n => n.Change.Now).ToList();
        var parts = new List<string>();
        if (reversed.Count > 0) parts.Add($"更正：{FormerPhrase(reversed[0])}，查核結果由「符合」改為「{reversed[0].Now.Verdict.InChinese()}」{Others(reversed.Count)}");
        if (changed.Count > 0) parts.Add($"更正：您符合{Eligible(changed, night)}");
        if (granted.Count > 0) parts.Add($"您{(parts.Count > 0 ? "另" : "")}符合{Eligible(granted, night)}");
        if (parts.Count == 0) parts.Add(Settling(news));
        return Prefix + string.Join("；", parts);
    }

    private static string Settling(IReadOnlyList<(News News, DecisionChange Change)> news)
    {
        var now = news[0].Change.Now;
        return $"{Year(now)}「{now.Entitlement.Title}」查核結果：{now.Verdict.InChinese()}{Others(news.Count)}";
    }

    private static string Eligible(List<Decision> decisions, DateOnly night)
    {
        var phrases = decisions.Take(3).Select((d, i) => i > 0 && d.Plan.RocYear == decisions[i - 1].Plan.RocYear ? Phrase(d) : Year(d) + Phrase(d));
        return string.Join('、', phrases) + (decisions.Count > 3 ? $"等{decisions.Count.ToString(CultureInfo.InvariantCulture)}項" : "") + Deadline(decisions, night);
    }

    /// <summary>The next day to act on; where none is left but leave has lapsed, that it has.</summary>
    private static string Deadline(List<Decision> decisions, DateOnly night)
    {
        var acts = decisions.SelectMany(Acts).ToList();
        var open = acts.Where(a => a.On >= night).OrderBy(a => a.On).ToList();
        if (open.Count > 0) return $"，{(decisions.Count > 1 ? open[0].Noun : "")}請於{DateWords.Inclusive(open[0].On)}前{open[0].Verb}";
        return acts.Count > 0 ? $"，{acts[^1].Name}{DateWords.Day(acts[^1].On)}已過" : "";
    }

    private static IEnumerable<(DateOnly On, string Noun, string Verb, string Name)> Acts(Decision decision)
    {
        var noun = decision.Unit.Noun();
        if (decision.ApplyBy is { } applyBy) yield return (applyBy, noun, "申請", "申請期限");
        if (decision.UseBy is { } useBy) yield return (useBy, noun, "休畢", "最後使用日");
    }

    private static string Phrase(Decision decision) => decision.Unit switch
    {
        Unit.Commendation or Unit.Merit => $"{decision.Unit.InChinese(decision.Amount)}（建議敘獎）",
        Unit.None => $"「{decision.Entitlement.Title}」",
        _ => decision.Unit.InChinese(decision.Amount),
    };

    private static string FormerPhrase(DecisionChange change)
    {
        var unit = change.Before!.ReadUnit();
        return Year(change.Now) + (unit == Unit.None ? $"「{change.Now.Entitlement.Title}」" : unit.InChinese(change.Before.ReadAmount()));
    }

    private static string Others(int count) => count > 1 ? $"（共{count.ToString(CultureInfo.InvariantCulture)}項）" : "";

    private static string Year(Decision decision) => $"{decision.Plan.RocYear.ToString(CultureInfo.InvariantCulture)}年度";
}
