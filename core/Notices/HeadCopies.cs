using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>
/// Copies to heads: a person whose leave lapses soon is reported to a 主管 of the same 單位, or else to the head of the agency, at the same
/// milestones at which the person is reminded. A head who has left, whose row in the roster was refused or whose address takes no mail is
/// passed over for the next. Each head gets at most one mail a night; nobody is reported to themselves.
/// </summary>
internal sealed class HeadCopies(NoticeTerms terms)
{
    private readonly List<(Decision Decision, Topic Topic)> _lapsing = [];

    public void Add(IEnumerable<Topic> topics) =>
        _lapsing.AddRange(topics.Where(t => t is { Kind: TopicKind.Deadline, Event: ToldEvent.LastDay }).Select(t => (t.Change.Now, t)));

    public IEnumerable<Notice> Compose()
    {
        if (_lapsing.Count == 0) yield break;
        var heads = Heads();
        var byHead = _lapsing.Select(l => (Head: HeadOf(l.Decision, heads), l.Decision, l.Topic)).Where(l => l.Head is not null)
            .GroupBy(l => l.Head!.Number, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in byHead)
        {
            var head = group.First().Head!;
            yield return Compose(head, head.On(terms.Night),
                [.. group.OrderBy(g => g.Topic.Target).ThenBy(g => g.Decision.Employee.Number, StringComparer.Ordinal).Select(
                    g => (g.Decision, g.Topic))]);
        }
    }

    private Notice Compose(Employee head, Employment at, IReadOnlyList<(Decision Decision, Topic Topic)> lapsing)
    {
        var rows = lapsing.Select(l =>
            (DigestPerson.Of(l.Decision).ToString(),
                UnitMailWords.LapseLine(Left(l.Decision), DateWords.Short(l.Topic.Target!.Value), Due(l.Topic)))).ToList();
        var people = lapsing.Select(l => l.Decision.Employee.Number).Distinct(StringComparer.Ordinal).Count();
        var agency = terms.Facts.Agencies.GetValueOrDefault(at.Agency);
        var letter = new Letter(
            MailWords.Prefix + UnitMailWords.HeadSubject(people, DateWords.Short(lapsing[0].Topic.Target!.Value)),
            MailWords.Greeting(at.Name), UnitMailWords.HeadLead(people),
            [
                new Card(UnitMailWords.Lapsing, people.ToString(System.Globalization.CultureInfo.InvariantCulture), Tone.Warning,
                    [new Entries(rows)]),
                new Section(MailWords.Note),
                new Details([(MailWords.Contact, MailFrame.ContactOf(agency, at.Agency))]),
                new Fine([(MailWords.Basis, MailFrame.Facts(terms)), (MailWords.Note, UnitMailWords.HeadNote)]),
            ]);
        // The person's own mail records what was told; the copy adds nothing that later nights would have to know.
        var told = lapsing.Select(l =>
            new ToldLine(l.Decision.Plan.Id, l.Decision.Plan.Revision, head.Number, l.Decision.Entitlement.Id, "copy",
                l.Topic.Told[0].Target, $"{l.Decision.Employee.Number}:{l.Topic.Told[0].Milestone}"));
        return MailFrame.Seal(NoticeKind.Head, terms, head.Number, at.Email, at.Name, letter, [.. told], agency)
            with
        { Told = [], IsUrgent = lapsing.Any(l => Days(l.Topic) <= 1) };
    }

    private Dictionary<(string Agency, string Unit), List<Employee>> Heads()
    {
        var heads = new Dictionary<(string, string), List<Employee>>();
        foreach (var employee in terms.Facts.Employees)
        {
            var at = employee.On(terms.Night);
            if (!at.IsSupervisor || at.Unit.Length == 0 || !CanBeTold(employee, at)) continue;
            if (!heads.TryGetValue((at.Agency, at.Unit), out var of)) heads[(at.Agency, at.Unit)] = of = [];
            of.Add(employee);
        }
        return heads;
    }

    private Employee? HeadOf(Decision decision, Dictionary<(string Agency, string Unit), List<Employee>> heads)
    {
        var at = decision.Employment;
        var ofUnit = heads.GetValueOrDefault((at.Agency, at.Unit))?.Find(h => h.Person != decision.Employee.Person);
        if (ofUnit is not null) return ofUnit;
        if (terms.Facts.Agencies.GetValueOrDefault(at.Agency) is not { HeadEmployee.Length: > 0 } agency
            || terms.Facts.EmployeeOf(agency.HeadEmployee) is not { } ofAgency || ofAgency.Person == decision.Employee.Person) return null;
        var service = ofAgency.On(terms.Night);
        return service.Agency == at.Agency && CanBeTold(ofAgency, service) ? ofAgency : null;
    }

    private bool CanBeTold(Employee head, Employment at) => head.IsCertain && at.ServesOn(terms.Night) && Mailbox.IsUsable(at.Email)
        && !terms.Undeliverable.Contains(at.Email);

    private string Left(Decision decision)
    {
        var balance = terms.Leave.Of(decision);
        return balance?.Left is { } hours ? UnitMailWords.HoursLeft(UnitWords.Plain(hours))
            : $"{UnitMailWords.HoursLeft(UnitWords.Plain(decision.Amount ?? 0))}（{UnitMailWords.UnknownUsed}）";
    }

    private int Days(Topic topic) => topic.Target!.Value.DayNumber - terms.Night.DayNumber;

    private string Due(Topic topic) => MailWords.Due(Days(topic));
}
