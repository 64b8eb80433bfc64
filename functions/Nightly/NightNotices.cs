using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Nightly;

/// <param name="Notices">The number of mails the night put into the outbox.</param>
/// <param name="Braked">Plan → the night (ISO date) whose mass change revoked its release, for the run row.</param>
public sealed record ToldNight(int Notices, IReadOnlyDictionary<string, string> Braked);

/// <summary>
/// Puts the mails of a night into the outbox: what was actually mailed before is read from the outbox, the core decides, and the outbox
/// takes what is to be sent.
/// </summary>
public sealed class NightNotices(StorageAccount storage, NightSettings settings, TimeProvider time, ILogger log)
{
    private const int Parallelism = 8, Batch = 500, PeopleAtOnce = 50_000;
    private const string Iso = "yyyy-MM-dd";

    /// <summary>For a night that no guard holds: tells staff, personnel units and heads, and the operators if something is amiss.</summary>
    /// <param name="decisions">Every decision of the night with what was stored before, in the order of the results; enumerated once, and
    /// once more for every 50,000 people.</param>
    public async Task<ToldNight> TellAsync(NightInputs inputs, RunLease lease, IEnumerable<DecisionChange> decisions,
        IReadOnlySet<string> firstNights)
    {
        var braked = lease.History.LastDone?.Braked.ToDictionary(StringComparer.Ordinal) ?? [];
        var mass = MassChanges(decisions, firstNights);
        foreach (var (plan, _, _, _) in mass) braked[plan] = Text(inputs.AsOf);
        var terms = await TermsAsync(inputs, lease, firstNights, braked);

        var policy = new NoticePolicy(terms);
        var count = 0;
        // Only one batch at a time is in memory, however many people there are.
        foreach (var people in PersonByPerson(decisions, inputs.Night.Facts).Chunk(Batch))
            count += await PutOutAsync([.. people.Select(policy.Add).OfType<Notice>()], lease);
        count += await PutOutAsync(policy.Finish(), lease);
        if (settings.OperatorEmail.Length > 0)
        {
            if (terms.PoorFeeds.Count > 0)
                count += await PutOutAsync([OperatorLetter.PoorFeeds(inputs.AsOf, settings.OperatorEmail, terms.PoorFeeds)], lease);
            if (mass.Count > 0) count += await PutOutAsync([OperatorLetter.MassChange(inputs.AsOf, settings.OperatorEmail, mass)], lease);
        }
        if (mass.Count > 0) Log.MassChange(log, Text(inputs.AsOf),
            string.Join("; ", mass.Select(m => $"{m.Plan}: {m.Changed} of {m.People}")));
        return new ToldNight(count, braked);
    }

    /// <summary>
    /// For a night that a guard holds: tells the operators alone, at once; personnel units learn of it from the next night that finishes.
    /// </summary>
    public async Task TellHeldAsync(NightInputs inputs, RunLease lease, IReadOnlyList<GuardAlarm> alarms)
    {
        if (settings.OperatorEmail.Length == 0) return;
        if (inputs.Plans.Count > 0) await PutOutAsync(
            [OperatorLetter.Held(inputs.AsOf, settings.OperatorEmail, [.. alarms.Select(a => $"{a.Guard}：{a.Reason}")])], lease);
        else if (!lease.History.WasWithoutPlans(inputs.AsOf))
            await PutOutAsync([OperatorLetter.NoPlan(inputs.AsOf, settings.OperatorEmail)], lease);
    }

    /// <summary>Returns the decisions person by person (natural persons); only those of 50,000 people at a time are in memory.</summary>
    private static IEnumerable<IReadOnlyList<DecisionChange>> PersonByPerson(IEnumerable<DecisionChange> decisions, FactBook facts)
    {
        foreach (var some in facts.Employees.Select(e => e.Person).Distinct().Chunk(PeopleAtOnce).Select(c => c.ToHashSet()))
            foreach (var person in decisions.Where(c => some.Contains(c.Now.Employee.Person)).GroupBy(c => c.Now.Employee.Person))
                yield return [.. person];
    }

    private IReadOnlyList<(string Plan, string Title, int People, int Changed)> MassChanges(IEnumerable<DecisionChange> decisions,
        IReadOnlySet<string> firstNights)
    {
        var mass = new MassChange(settings.MassShare, settings.ChangeFloor);
        foreach (var change in decisions) if (!firstNights.Contains(change.Row.Plan)) mass.Add(change);
        return mass.Found;
    }

    private async Task<NoticeTerms> TermsAsync(NightInputs inputs, RunLease lease, IReadOnlySet<string> firstNights,
        Dictionary<string, string> braked)
    {
        var (history, facts) = (lease.History, inputs.Night.Facts);
        var mailed = await MailedBefore.ReadAsync(storage, history.Unfinished, lease.Cancel);
        var brakes = braked.ToDictionary(b => b.Key, b => DateOnly.ParseExact(b.Value, Iso, CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
        var last = history.LastDone;
        return new NoticeTerms(inputs.AsOf, facts, mailed.Memory,
            new ReleaseBook(facts.Releases, inputs.AsOf, history.FirstNights, settings.AutoReleaseDays, brakes))
        {
            FirstNightPlans = firstNights,
            ResultLink = settings.ResultLink.Length == 0 ? "" : $"{settings.ResultLink.TrimEnd('/')}/{ResultBlobs.PrefixOf(inputs.AsOf)}",
            Undeliverable = mailed.Undeliverable,
            SetAside = mailed.SetAside,
            HeldNights = history.HeldBefore(inputs.AsOf),
            PoorFeeds = [.. inputs.Warnings.Where(w => w.Code == "stale").Select(w => w.Text)],
            Changed = last is null ? ChangedRules.None
                : ChangedRules.Between(last.Plans, last.CalendarHash, inputs.PlanHashes, facts.Calendar.ContentHash),
            Explain = new Explainer(facts, inputs.AsOf).Explain,
        };
    }

    private async Task<int> PutOutAsync(IReadOnlyList<Notice> notices, RunLease lease)
    {
        var run = lease.Run.Id;
        await Parallel.ForEachAsync(notices, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = lease.Cancel },
            async (notice, token) =>
        {
            await lease.EnsureOursAsync();
            var mail = new OutboxMail(ResultBlobs.PrefixOf(run.AsOf), run.ToString(), notice) { Created = time.GetUtcNow() };
            if (!await storage.Outbox.AddAsync(mail, lease.History.Unfinished, token)) Log.MailsSetAside(log, 1);
        });
        return notices.Count;
    }

    private static string Text(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);
}
