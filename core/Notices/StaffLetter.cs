using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>The mail to one person: corrections first, then what they are eligible for, what is 待查, and what is still missing with the shortest way there.</summary>
internal static class StaffLetter
{
    /// <param name="decisions">All decisions of the person that may be spoken of, in the order of results; at least one with news.</param>
    public static Letter Compose(DateOnly night, IReadOnlyList<DecisionChange> decisions, FactBook facts, AdviceBook advice)
    {
        var told = decisions.Select(change => (News: NewsOf.Change(change), Change: change)).ToList();
        var news = told.Where(n => n.News != News.None).ToList();
        var person = news[0].Change.Now.Employment;
        var items = new StaffItems(night, facts, advice);
        var blocks = new List<Block>
        {
            new Prose($"{person.Name} 您好："),
            new Prose($"以下是您數位學習獎勵的最新查核結果，資料截至{DateWords.Inclusive(night)}。"),
        };

        Section("更正", "下列結果與前次不同，請以本次為準。造成不便，敬請見諒。", [News.Reversed, News.Changed],
            c => c.Now.Verdict == Verdict.Eligible ? items.Eligible(c) : items.Reversed(c));
        Section("符合條件", "", [News.NewlyEligible], items.Eligible);
        Section("查核結果", "先前待查的項目，查明如下。", [News.Settled], items.Settled);
        Rest("待查", "現有資料還不足以判斷。資料補齊後，系統會重新查核。", Verdict.Unknown, _ => true, items.Open);
        Rest("尚未完成", "下列項目還在辦理期間內，完成後即可符合條件。", Verdict.NotYet, items.IsOpen, items.Missing);

        blocks.AddRange(Closing(person, facts));
        return new Letter(StaffSubject.Of(news, night), blocks);

        void Section(string title, string lead, News[] kinds, Func<DecisionChange, IEnumerable<Block>> print) =>
            Print(title, lead, news.Where(n => kinds.Contains(n.News)).Select(n => n.Change), print);

        // Not what a section above has explained already.
        void Rest(string title, string lead, Verdict verdict, Func<Decision, bool> wanted, Func<DecisionChange, IEnumerable<Block>> print) =>
            Print(title, lead, told.Where(n => n.News is News.None or News.Questioned && n.Change.Now.Verdict == verdict && wanted(n.Change.Now)).Select(n => n.Change), print);

        void Print(string title, string lead, IEnumerable<DecisionChange> changes, Func<DecisionChange, IEnumerable<Block>> print)
        {
            var printed = changes.SelectMany(print).ToList();
            if (printed.Count == 0) return;
            blocks.Add(new Section(title));
            if (lead.Length > 0) blocks.Add(new Prose(lead));
            blocks.AddRange(printed);
        }
    }

    private static IEnumerable<Block> Closing(Employment person, FactBook facts)
    {
        var agency = facts.Agencies.GetValueOrDefault(person.Agency);
        var office = $"{agency?.Name ?? "服務機關"}人事單位";
        var mailbox = agency is { PersonnelEmail.Length: > 0 } ? $"（{agency.PersonnelEmail}）" : "";
        yield return new Section("說明");
        yield return new Points([
            "「符合條件」是系統依計畫條文及現有資料查核的結果；是否敘獎、准予補休，由服務機關依規定辦理。",
            $"對結果如有疑問，或資料有誤，請洽{office}{mailbox}。",
            "本信由系統自動寄發，請勿直接回覆。",
        ]);
    }
}
