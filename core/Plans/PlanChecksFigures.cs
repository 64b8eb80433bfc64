using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// A figure must appear in a quote that it cites, in Arabic, full-width or Chinese numerals; of several cited rules, one must contain it.
/// </summary>
internal static class PlanChecksFigures
{
    private const int MostShown = 3;

    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        var quotes = scope.Rules.Where(r => r.Value.Quote.Length > 0).ToDictionary(r => r.Key, r => new QuotedText(r.Value.Quote));
        foreach (var (path, value) in scope.Parts)
        {
            if (value is not ICited cited) continue;
            foreach (var figure in PlanFigure.Of(value))
                if (Problem(scope, quotes, path, cited, figure) is { } problem) yield return problem;
            if (value is TieredAward award) // the award holds the unit, the tier holds the figure and its rules
                for (var i = 0; i < award.Tiers.Count; i++)
                    if (award.Tiers[i].Amount is { } amount
                        && Problem(scope, quotes, $"{path}.tiers[{i}]", award.Tiers[i],
                            PlanFigure.Amount("amount", award.Unit, amount, award.Leave?.HoursPerDay)) is { } problem)
                        yield return problem;
            foreach (var (key, day, isFirst) in Days(value))
                if (Texts(quotes, cited) is { Length: > 0 } texts && !texts.Any(t => Supports(t, day, isFirst, scope.Plan.RocYear)))
                    yield return scope.Error($"{path}.{key}", PlanCheckWords.DayNotQuoted(day, cited.Rules),
                        PlanCheckWords.QuoteHoldsDay(day));
        }
    }

    private static PlanProblem? Problem(PlanScope scope, Dictionary<string, QuotedText> quotes, string path, ICited cited,
        PlanFigure figure)
    {
        if (figure.Value <= 0) return scope.Error($"{path}.{figure.Key}", $"{figure.Value:0.##}", PlanCheckWords.MoreThanZero);
        return Texts(quotes, cited) is not { Length: > 0 } texts || texts.Any(t => figure.Forms.Any(t.Holds)) ? null
            : scope.Error($"{path}.{figure.Key}", PlanCheckWords.FigureNotQuoted(figure.Value, cited.Rules),
                PlanCheckWords.QuoteHolds(figure.Forms.Take(MostShown)));
    }

    // If a rule or its quote is missing, that is the problem to report: the figure may well be in it.
    private static QuotedText[] Texts(Dictionary<string, QuotedText> quotes, ICited cited) =>
        cited.Rules.All(quotes.ContainsKey) ? [.. cited.Rules.Select(id => quotes[id])] : [];

    private static IEnumerable<(string Key, DateOnly Day, bool IsFirst)> Days(object value) => value switch
    {
        Window w => [("from", w.From, true), ("to", w.To, false)],
        ApplyBy { On: { } on } => [("on", on, false)],
        LeaveTerms { NotAfter: { } end } => [("notAfter", end, false)],
        _ => [],
    };

    // 3月至7月 means the first of March and the last of July; a year alone means its first and its last day.
    private static bool Supports(QuotedText text, DateOnly day, bool isFirst, int rocYear)
    {
        if (text.HoldsMonthAndDay(day) || text.HoldsDate(day)) return true;
        var edge = isFirst ? day.Day == 1 : day.Day == DateTime.DaysInMonth(day.Year, day.Month);
        return edge && (text.HoldsWholeMonth(day.Month) || (day.Month == (isFirst ? 1 : 12) && text.HoldsWholeYear(rocYear)));
    }
}
