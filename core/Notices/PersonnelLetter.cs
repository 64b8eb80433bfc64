using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>The mail to a personnel unit: first what is to be done today, then what changed, then counts and where the lists are.</summary>
internal static class PersonnelLetter
{
    /// <summary>The most rows of a list in the mail; the pack holds the whole list.</summary>
    private const int MostRows = 50;

    /// <summary>The most names beside one missing fact.</summary>
    private const int MostNames = 5;

    /// <summary>
    /// Whether the mail lists tasks. On a rest day it tells only what changed, except on a plan's first night: the mail is read on the next
    /// workday, whose own mail lists the tasks.
    /// </summary>
    public static bool ShowsTasks(UnitDigest digest, NoticeTerms terms) =>
        !terms.IsRestDay || digest.Plans.Keys.Any(terms.FirstNightPlans.Contains);

    public static Letter Compose(UnitDigest digest, NoticeTerms terms)
    {
        var first = digest.Plans.Values.Where(p => terms.FirstNightPlans.Contains(p.Id)).ToList();
        var blocks = new List<Block>();
        blocks.AddRange(Notes(digest, terms));
        var showsTasks = ShowsTasks(digest, terms);
        if (showsTasks) blocks.Add(new Section(UnitMailWords.Today));
        if (showsTasks && digest.Tasks == 0) blocks.Add(new Prose(UnitMailWords.NothingToday));
        Add(UnitMailWords.Lapsing, UnitMailWords.LapsingLead, Tone.Warning, AgencyPack.Leave,
            digest.Lapsing.OrderBy(l => l.LastDay).ThenBy(l => l.Person.Number, StringComparer.Ordinal)
                .Select(l => (l.Person.ToString(),
                    UnitMailWords.LapseLine(l.Left, DateWords.Short(l.LastDay),
                        MailWords.Due(l.LastDay.DayNumber - terms.Night.DayNumber)))));
        Add(UnitMailWords.Open, UnitMailWords.OpenLead, Tone.Doubt, AgencyPack.OpenQuestions,
            digest.Open.Select(o => (o.Remedy.Text, $"{UnitMailWords.Settles(o.People.Count)}：{Names(o.Names)}")));
        Add(UnitMailWords.ToPropose, UnitMailWords.ToProposeLead, Tone.Good, AgencyPack.Awards,
            digest.ToPropose.Select(p => (p.Person.ToString(), p.Text)));
        Add(UnitMailWords.Evidence, UnitMailWords.EvidenceLead, Tone.Doubt, AgencyPack.Leave,
            digest.Evidence.Select(e => (e.Person.ToString(), e.Text)));
        Add(UnitMailWords.Unreached, UnitMailWords.UnreachedLead, Tone.Warning, null,
            digest.Unreached.Select(u => (u.Person.ToString(), u.Reason)));
        Add(UnitMailWords.SetAside, UnitMailWords.SetAsideLead, Tone.Warning, null,
            digest.SetAside.Select(s => (s.ToString(), UnitMailWords.SetAside)));
        if (digest.News.Count > 0)
        {
            blocks.Add(new Section(UnitMailWords.News));
            AddNews(UnitMailWords.NewsReversed, Tone.Warning, News.Reversed, News.Settled);
            AddNews(UnitMailWords.NewsChanged, Tone.Warning, News.Changed);
            AddNews(UnitMailWords.NewsDecided, Tone.Plain, News.Decided);
            AddNews(UnitMailWords.NewsAdded, Tone.Good, News.NewlyEligible);
        }
        blocks.Add(new Section(UnitMailWords.Counts));
        blocks.Add(new Entries([.. digest.Counts.Select(
            c => ($"{ResultWords.Year(c.Sample.Plan)}{c.Sample.Entitlement.Title}", Counted(c.ByVerdict)))]));
        blocks.AddRange(Files(digest, terms));
        blocks.Add(new Section(MailWords.Note));
        blocks.Add(new Fine([(MailWords.Basis, MailFrame.Facts(terms)), (MailWords.Note, MailWords.Recommends + UnitMailWords.Care)]));

        var lead = first.Count > 0 ? UnitMailWords.LeadFirst(string.Join('、', first.Select(p => p.Title))) : "";
        lead += !showsTasks ? UnitMailWords.LeadNews(digest.News.Count) : digest.Tasks == 0
            ? digest.News.Count > 0 ? UnitMailWords.LeadNothingButNews(digest.News.Count) : UnitMailWords.NothingToday
            : UnitMailWords.LeadTasks(digest.Lapsing.Count, digest.OpenPeople, digest.ToPropose.Count);
        return new Letter(SubjectOf(digest, terms), UnitMailWords.Greeting(MailFrame.OfficeOf(digest.Agency, digest.Agency.Code)), lead,
            blocks);

        void Add(string title, string about, Tone tone, string? list, IEnumerable<(string, string)> rows)
        {
            var all = rows.ToList();
            if (all.Count == 0 || !showsTasks) return;
            var parts = new List<Block> { new Prose(about), new Entries([.. all.Take(MostRows)]) };
            if (all.Count > MostRows)
                parts.Add(new Prose(list is null ? UnitMailWords.MoreLater(MostRows, all.Count)
                    : UnitMailWords.MoreInList(MostRows, all.Count, list)));
            blocks.Add(new Card(title, all.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), tone, parts));
        }

        void AddNews(string title, Tone tone, params News[] kinds)
        {
            var rows = digest.News.Where(n => kinds.Contains(n.News)).ToList();
            if (rows.Count == 0) return;
            var parts = new List<Block> { new Entries([.. rows.Take(MostRows).Select(n => (n.Person.ToString(), n.Text))]) };
            if (rows.Count > MostRows) parts.Add(new Prose(UnitMailWords.MoreInList(MostRows, rows.Count, UnitMailWords.Files)));
            blocks.Add(new Card(title, rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), tone, parts));
        }
    }

    private static string SubjectOf(UnitDigest digest, NoticeTerms terms)
    {
        var first = digest.Plans.Values.FirstOrDefault(p => terms.FirstNightPlans.Contains(p.Id));
        var subject = first is not null ? UnitMailWords.SubjectFirst(digest.Agency.Name, ResultWords.Year(first))
            : terms.IsRestDay ? UnitMailWords.SubjectChanges(digest.Agency.Name, Dates.RocDate.Format(terms.Night), digest.News.Count)
            : digest.Tasks > 0 ? UnitMailWords.SubjectToday(digest.Agency.Name, digest.Tasks, digest.News.Count)
            : digest.News.Count > 0 ? UnitMailWords.SubjectNews(digest.Agency.Name, digest.News.Count)
            : UnitMailWords.SubjectMonthly(digest.Agency.Name, terms.Night.Month);
        return MailWords.Prefix + subject;
    }

    /// <summary>
    /// What keeps mails from being sent or results from being complete, one line each: a plan that is not released, a mass change, a held
    /// night, a poor feed.
    /// </summary>
    private static IEnumerable<Block> Notes(UnitDigest digest, NoticeTerms terms)
    {
        var lines = new List<string>();
        foreach (var plan in digest.Plans.Values)
        {
            if (terms.FirstNightPlans.Contains(plan.Id)) lines.Add(UnitMailWords.ReleaseStep(plan.Id, digest.Agency.Code));
            else if (terms.Releases.Allows(plan.Id, digest.Agency.Code)) continue;
            else if (terms.Releases.Braked.TryGetValue(plan.Id, out var since))
                lines.Add(UnitMailWords.Braked(plan.Title, Dates.RocDate.Format(since)));
            else lines.Add(UnitMailWords.Waiting(plan.Title) + UnitMailWords.ReleaseStep(plan.Id, digest.Agency.Code));
        }
        lines.AddRange(terms.HeldNights.Select(n => UnitMailWords.Held(Dates.RocDate.Format(n))));
        lines.AddRange(terms.PoorFeeds);
        if (lines.Count > 0) yield return new Points(UnitMailWords.Notices, lines);
    }

    private static string Names(IReadOnlyList<string> names) =>
        UnitMailWords.Names(string.Join('、', names.Take(MostNames)), names.Count - MostNames);

    private static string Counted(int[] byVerdict) =>
        string.Join('、', Enum.GetValues<Verdict>().Where(v => byVerdict[(int)v] > 0).Select(
            v => UnitMailWords.CountLine(v.InChinese(), byVerdict[(int)v])));

    private static IEnumerable<Block> Files(UnitDigest digest, NoticeTerms terms)
    {
        if (terms.ResultLink.Length == 0) yield break;
        yield return new Section(UnitMailWords.Files);
        yield return new Links([
            (UnitMailWords.Report, Address(AgencyPack.Report)),
            (UnitMailWords.Archive, Address(AgencyPack.ZipOf(digest.Agency.Code, terms.Night))),
            .. AgencyPack.Names.Select(name => (name, Address(name))),
        ]);

        string Address(string name) =>
            $"{terms.ResultLink.TrimEnd('/')}/"
            + $"{string.Join('/', AgencyPack.PathOf(digest.Agency.Code, name).Split('/').Select(Uri.EscapeDataString))}";
    }
}
