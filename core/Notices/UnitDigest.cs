using System.Security.Cryptography;
using System.Text;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Results.Sheets;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Notices;

/// <summary>A person named in a digest.</summary>
internal readonly record struct DigestPerson(string Name, string Number, string Unit)
{
    public static DigestPerson Of(Decision decision) => new(decision.Employment.Name, decision.Employee.Number, decision.Employment.Unit);

    public override string ToString() => UnitMailWords.Person(Name, Number, Unit);
}

/// <summary>Leave that lapses soon.</summary>
internal sealed record LapsingLeave(DigestPerson Person, string Left, DateOnly LastDay);

/// <summary>A missing fact with the people whose decisions it would settle.</summary>
internal sealed record OpenFact(Remedy Remedy)
{
    public HashSet<string> People { get; } = new(StringComparer.Ordinal);
    public List<string> Names { get; } = [];
}

/// <summary>
/// What a night has for one personnel unit, collected decision by decision: what is to be done today, then what changed, then counts.
/// Everybody of the agency is counted, but only those who need something are named.
/// </summary>
internal sealed class UnitDigest(Agency agency, NoticeTerms terms)
{
    private readonly Dictionary<string, OpenFact> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Plan, string Entitlement), (Decision Sample, int[] ByVerdict)> _counts = [];
    private readonly HashSet<string> _openPeople = new(StringComparer.Ordinal);

    public Agency Agency => agency;
    public List<LapsingLeave> Lapsing { get; } = [];
    public List<(DigestPerson Person, string Text)> Evidence { get; } = [];
    public List<(DigestPerson Person, string Text)> ToPropose { get; } = [];
    public List<(DigestPerson Person, string Text, News News)> News { get; } = [];
    /// <summary>Marks of the human decisions that the unit has not been told of, for later nights.</summary>
    public List<ulong> Decided { get; } = [];
    public List<(DigestPerson Person, string Reason)> Unreached { get; } = [];
    public List<DigestPerson> SetAside { get; } = [];
    public SortedDictionary<string, Plan> Plans { get; } = new(StringComparer.Ordinal);

    /// <summary>The missing facts, those that settle most people first.</summary>
    public IReadOnlyList<OpenFact> Open =>
        [.. _open.Values.OrderByDescending(o => o.People.Count).ThenBy(o => o.Remedy.Text, StringComparer.Ordinal)];
    public int OpenPeople => _openPeople.Count;

    /// <summary>The number of decisions by verdict for each plan and entitlement, ordered by plan and entitlement id.</summary>
    public IReadOnlyList<(Decision Sample, int[] ByVerdict)> Counts =>
        [.. _counts.Values.OrderBy(c => c.Sample.Plan.Id, StringComparer.Ordinal).ThenBy(c => c.Sample.Entitlement.Id,
            StringComparer.Ordinal)];

    public int Tasks => Lapsing.Count + Evidence.Count + _open.Count + ToPropose.Count + Unreached.Count + SetAside.Count;

    /// <summary>Takes a decision of the agency; the order does not matter.</summary>
    public void Add(DecisionChange change)
    {
        var decision = change.Now;
        var key = (decision.Plan.Id, decision.Entitlement.Id);
        if (!_counts.TryGetValue(key, out var count))
            _counts[key] = count = (decision with { Finding = null }, new int[Enum.GetValues<Verdict>().Length]);
        count.ByVerdict[(int)decision.Verdict]++;
        Plans.TryAdd(decision.Plan.Id, decision.Plan);
        AddTasks(decision);
        var isFirst = terms.FirstNightPlans.Contains(decision.Plan.Id);
        if (!isFirst) AddNews(change);
        AddHuman(decision, isFirst);
    }

    private void AddTasks(Decision decision)
    {
        var person = DigestPerson.Of(decision);
        var balance = terms.Leave.Of(decision);
        var days = LastLeaveDay.Of(decision, terms).Day is { } last ? last.DayNumber - terms.Night.DayNumber : -1;
        if (!decision.Employment.LeftBy(terms.Night) && balance is not null && !terms.IsDone(decision)
            && days is >= 0 and <= TodaySheet.Days)
        {
            var left = balance.Left is { } hours ? UnitMailWords.HoursLeft(UnitWords.Plain(hours))
                : $"{UnitMailWords.HoursLeft(UnitWords.Plain(balance.Earned))}（{UnitMailWords.UnknownUsed}）";
            Lapsing.Add(new LapsingLeave(person, left, terms.Night.AddDays(days)));
        }
        if (PendingEvidence.Of(decision, terms.Facts, terms.Night) is { } owed)
            Evidence.Add((person, UnitMailWords.EvidenceLine(owed.Hours.ToString(), Dates.RocDate.Format(owed.Since),
                decision.Verdict.InChinese())));
        if (decision is { Verdict: Verdict.Eligible, Unit: Unit.Commendation or Unit.Merit }
            && !decision.HumanDecisions(terms.Facts, terms.Night).Any())
            ToPropose.Add((person, UnitMailWords.AwardLine(ResultWords.Year(decision.Plan), decision.Unit.InChinese(decision.Amount),
                DateWords.Day(decision.CompletedOn))));
        if (decision.Verdict != Verdict.Unknown) return;
        _openPeople.Add(decision.Employee.Number);
        foreach (var remedy in Remedies.Of(terms.Explain(decision), terms.Facts))
        {
            if (!_open.TryGetValue(remedy.Key, out var fact)) _open[remedy.Key] = fact = new OpenFact(remedy);
            if (fact.People.Add(decision.Employee.Number)) fact.Names.Add($"{person.Name}（{person.Number}）");
        }
    }

    /// <summary>Reports each human decision once; what was decided before a plan's first night is not news.</summary>
    private void AddHuman(Decision decision, bool isFirst)
    {
        if (HumanDecisions.LastOf(decision, terms.Facts, terms.Night) is not { } human) return;
        var mark = HumanNews.MarkOf(decision, human);
        if (Decided.Count >= ToldMarks.Most || terms.Memory.UnitKnows(agency.Code, mark)) return;
        Decided.Add(mark);
        if (isFirst) return;
        var item = $"{ResultWords.Year(decision.Plan)}{decision.Entitlement.Title}";
        News.Add((DigestPerson.Of(decision), UnitMailWords.NewsDecision(item, HumanDecisions.Told(decision, human.Date, human.Granted,
            human.Amount), StaffMailWords.CauseDecision(human.DecidedBy, human.Reason)), Notices.News.Decided));
    }

    private void AddNews(DecisionChange change)
    {
        var news = NewsOf.Change(change);
        if (news is Notices.News.None or Notices.News.Questioned) return;
        var item = $"{ResultWords.Year(change.Now.Plan)}{change.Now.Entitlement.Title}";
        var text = news == Notices.News.NewlyEligible
            ? UnitMailWords.NewsLine(item, ResultWords.Of(change.Now))
            : UnitMailWords.NewsCause(item, ResultWords.Of(change.Before!), ResultWords.Of(change.Row),
                ChangeCause.Of(terms.Explain(change.Now), change.Before!, terms));
        News.Add((DigestPerson.Of(change.Now), text, news));
    }

    /// <summary>What changed tonight, one line for each change.</summary>
    public IEnumerable<string> Changes => News.Select(static n => $"{n.Person.Number}|{n.Text}");

    /// <summary>
    /// A hash of everything besides tonight's changes: a night whose hash is unchanged and that has no news sends nothing. It does not
    /// depend on the number of days left.
    /// </summary>
    public string Said()
    {
        var text = new StringBuilder();
        foreach (var lapsing in Lapsing)
            text.Append(lapsing.Person.Number).Append(lapsing.Left).Append(lapsing.LastDay.DayNumber).Append('\n');
        foreach (var (person, said) in Evidence.Concat(ToPropose)) text.Append(person.Number).Append(said).Append('\n');
        foreach (var open in Open) text.Append(open.Remedy.Key).Append(string.Join(',', open.People.Order(StringComparer.Ordinal))).Append(
            '\n');
        foreach (var (person, reason) in Unreached) text.Append(person.Number).Append(reason).Append('\n');
        foreach (var person in SetAside) text.Append(person.Number).Append('\n');
        foreach (var line in terms.PoorFeeds) text.Append(line).Append('\n');
        foreach (var held in terms.HeldNights) text.Append(held.DayNumber).Append('\n');
        foreach (var plan in Plans.Keys)
            text.Append(plan).Append(terms.FirstNightPlans.Contains(plan)).Append(terms.Releases.Allows(plan, agency.Code)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
