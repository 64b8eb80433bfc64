using LearningHours.Advice;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>The mail to one person: the most pressing topic first, a card for each decision, then whom to ask and the sources.</summary>
internal static class StaffLetter
{
    /// <param name="topics">In the order of the mail; at least one. If two are about one decision, only the first is printed.</param>
    public static Letter Compose(IReadOnlyList<Topic> topics, NoticeTerms terms, AdviceBook advice, bool wantsAdvice)
    {
        var first = topics[0].Change.Now;
        var (employee, person) = (first.Employee, first.Employment);
        var headline = new StaffHeadline(terms);
        var cards = new StaffCards(terms, advice, wantsAdvice);
        var blocks = new List<Block>();
        blocks.AddRange(topics.DistinctBy(t => (t.Change.Row.Plan, t.Change.Row.Entitlement, t.Change.Row.Employee)).Select(cards.Of));
        blocks.AddRange(Closing(employee, person, terms, HoldsAdvice(topics, blocks)));
        return new Letter(headline.Subject(topics), MailWords.Greeting(person.Name), headline.Lead(topics[0]), blocks);
    }

    public static bool HoldsAdvice(IReadOnlyList<Topic> topics, IEnumerable<Block> blocks) =>
        topics.Any(t => t.IsAdvice) || blocks.OfType<Card>().Any(c => c.Blocks.OfType<Points>().Any(p => p.Title == MailWords.Advice));

    private static IEnumerable<Block> Closing(Employee employee, Employment person, NoticeTerms terms, bool holdsAdvice)
    {
        var agency = terms.Facts.Agencies.GetValueOrDefault(person.Agency);
        yield return new Section(MailWords.Note);
        yield return new Details([(MailWords.Contact, MailFrame.ContactOf(agency, person.Agency))]);
        yield return new Fine([
            (MailWords.Basis, MailFrame.Facts(terms)),
            (MailWords.Person, MailWords.PersonLine(employee.Number, person.Id.Masked)),
            (MailWords.Note, MailWords.Recommends + MailWords.NoReply
                + (holdsAdvice && agency is { PersonnelEmail.Length: > 0 } ? MailWords.Unsubscribe(agency.PersonnelEmail) : "")),
        ]);
    }
}
