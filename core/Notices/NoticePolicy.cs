using LearningHours.Advice;
using LearningHours.Facts;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>
/// Decides whom to tell what, once: a night's decisions, taken person by person, become at most one mail per person, one per personnel unit
/// and one per head. Not thread-safe. Nothing about a person is kept after <see cref="Add"/> except what the digest of the personnel unit
/// and the copies to heads name.
/// </summary>
public sealed class NoticePolicy
{
    /// <summary>
    /// The day of the month on which, or on the first workday after it, every personnel unit gets a mail even without news.
    /// </summary>
    public const int MonthlyDay = 20;

    private readonly Dictionary<string, UnitDigest?> _digests = new(StringComparer.Ordinal);
    private readonly NoticeTerms _terms;
    private readonly AdviceBook _advice;
    private readonly StaffTopics _topics;
    private readonly CalendarEntries _calendars;
    private readonly HeadCopies _heads;

    public NoticePolicy(NoticeTerms terms)
    {
        _terms = terms;
        _advice = new AdviceBook(terms.Facts, terms.Night);
        _topics = new StaffTopics(terms, _advice);
        _calendars = new CalendarEntries(terms);
        _heads = new HeadCopies(terms);
    }

    /// <summary>
    /// Composes all notices for decisions held in memory: staff mails in the order of their first decisions, then those
    /// of <see cref="Finish"/>.
    /// </summary>
    public static IReadOnlyList<Notice> Compose(NoticeTerms terms, IEnumerable<DecisionChange> decisions)
    {
        var policy = new NoticePolicy(terms);
        var notices = decisions.GroupBy(c => c.Now.Employee.Person).Select(policy.Add).OfType<Notice>().ToList();
        notices.AddRange(policy.Finish());
        return notices;
    }

    /// <summary>Takes all decisions of one natural person, under every plan and 員工編號.</summary>
    /// <returns>
    /// The person's mail; null if there is nothing to tell, the plan is not released, the person cannot be reached by mail, or it is a rest
    /// day and nothing is urgent.
    /// </returns>
    public Notice? Add(IEnumerable<DecisionChange> person)
    {
        var own = person as IReadOnlyList<DecisionChange> ?? [.. person];
        foreach (var change in own) DigestOf(change.Now.Employment.Agency)?.Add(change);
        var reachable = own.Where(c => Mailbox.IsUsable(c.Now.Employment.Email)).ToList();
        Note(reachable);

        var wantsAdvice = own.All(c => _terms.Facts.Preferences.GetValueOrDefault(c.Row.Employee, true));
        var topics = own.Where(MayBeTold).SelectMany(c => _topics.Of(c, wantsAdvice)).OrderBy(t => t.Kind).ToList();
        if (topics.Count == 0) return null;
        var isUrgent = topics.Any(t => t.Kind == TopicKind.Deadline && t.Target!.Value.DayNumber - _terms.Night.DayNumber <= 1);
        if (_terms.IsRestDay && !isUrgent) return null; // the next workday's night tells it
        if (reachable.Count == 0)
        {
            DigestOf(own[0].Now.Employment.Agency)?.Unreached.Add((DigestPerson.Of(own[0].Now), UnitMailWords.NoAddress));
            return null;
        }
        if (_terms.Undeliverable.Contains(reachable[0].Now.Employment.Email)) return null; // told once the address is corrected
        _heads.Add(topics);
        return ToStaff(topics, reachable[0], wantsAdvice, isUrgent);
    }

    /// <summary>The mails to personnel units, in the order of their codes, and to heads; to be called after the last person.</summary>
    public IReadOnlyList<Notice> Finish() =>
        [.. _digests.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value).OfType<UnitDigest>().Select(ToUnit).OfType<Notice>(),
            .. _heads.Compose()];

    /// <summary>
    /// Whether the plan is released and the roster certainly lists the person, who has not left: a refused row may name somebody else's
    /// address, and a person who left no longer reads their office mail.
    /// </summary>
    private bool MayBeTold(DecisionChange change) =>
        change.Now.Employee.IsCertain && !change.Now.Employment.LeftBy(_terms.Night) && !_terms.FirstNightPlans.Contains(change.Row.Plan)
        && _terms.Releases.Allows(change.Row.Plan, change.Now.Employment.Agency);

    private void Note(List<DecisionChange> reachable)
    {
        if (reachable.Count == 0) return;
        var (at, address) = (reachable[0].Now, reachable[0].Now.Employment.Email);
        if (_terms.Undeliverable.Contains(address))
            DigestOf(at.Employment.Agency)?.Unreached.Add((DigestPerson.Of(at), UnitMailWords.Bounced));
        if (_terms.SetAside.Contains(address)) DigestOf(at.Employment.Agency)?.SetAside.Add(DigestPerson.Of(at));
    }

    private Notice ToStaff(List<Topic> topics, DecisionChange reachable, bool wantsAdvice, bool isUrgent)
    {
        var letter = StaffLetter.Compose(topics, _terms, _advice, wantsAdvice);
        var (entries, calendar) = _calendars.Of(topics);
        var at = reachable.Now.Employment;
        var agency = _terms.Facts.Agencies.GetValueOrDefault(at.Agency);
        var notice = MailFrame.Seal(NoticeKind.Staff, _terms, reachable.Now.Employee.Number, at.Email, at.Name, letter,
            [.. topics.SelectMany(t => t.Told).Distinct(), .. calendar], agency, topics.Select(t => t.Change.Since));
        return notice with
        {
            Calendar = entries,
            HoldsAdvice = StaffLetter.HoldsAdvice(topics, letter.Blocks),
            IsUrgent = isUrgent,
            NotBefore = isUrgent ? _terms.Night : notice.NotBefore
        };
    }

    /// <summary>Returns null for an agency whose personnel unit has no usable address.</summary>
    private UnitDigest? DigestOf(string code)
    {
        if (_digests.TryGetValue(code, out var digest)) return digest;
        return _digests[code] = _terms.Facts.Agencies.TryGetValue(code, out var agency) && Mailbox.IsUsable(agency.PersonnelEmail)
            ? new UnitDigest(agency, _terms) : null;
    }

    private Notice? ToUnit(UnitDigest digest)
    {
        var said = digest.Said();
        var last = _terms.Memory.DigestOf(digest.Agency.Code);
        var isNews = digest.News.Count > 0 || said != last?.Said
            && (digest.Tasks > 0 || _terms.PoorFeeds.Count + _terms.HeldNights.Count > 0
                || digest.Plans.Keys.Any(_terms.FirstNightPlans.Contains));
        if (!isNews && !IsMonthly(last?.Night)) return null;
        // On a rest day a mail tells only what would otherwise be lost, and waits for the workday, whose own night tells the state
        // of things.
        var showsTasks = PersonnelLetter.ShowsTasks(digest, _terms);
        if (!showsTasks && digest.News.Count == 0) return null;
        var letter = PersonnelLetter.Compose(digest, _terms);
        var night = _terms.Night.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var told = new List<ToldLine>
        {
            new("", 0, digest.Agency.Code, "", ToldEvent.Digest, night, "", showsTasks ? said : last?.Said ?? ""),
        };
        if (digest.Decided.Count > 0)
            told.Add(new ToldLine("", 0, digest.Agency.Code, "", ToldEvent.DecisionsOfUnit, night, "", ToldMarks.Write(digest.Decided)));
        return MailFrame.Seal(NoticeKind.Personnel, _terms, digest.Agency.Code, digest.Agency.PersonnelEmail,
            MailFrame.OfficeOf(digest.Agency, digest.Agency.Code), letter, told, null, digest.Changes);
    }

    /// <summary>Whether tonight is a workday from the 20th on and the unit has had no digest since the 20th.</summary>
    private bool IsMonthly(DateOnly? lastDigest)
    {
        var day = new DateOnly(_terms.Night.Year, _terms.Night.Month, MonthlyDay);
        return _terms.Night >= day && !_terms.IsRestDay && !(lastDigest >= day);
    }
}
