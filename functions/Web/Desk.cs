using LearningHours.Access;
using LearningHours.Calendars;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Options;
using LearningHours.Storage;
using LearningHours.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LearningHours.Web;

/// <summary>One visit: who, what he or she may do today, and the agencies by their names.</summary>
public sealed record Visit(Officer Officer, string Hash, AccessScope Scope, IReadOnlyDictionary<string, Agency> Agencies)
{
    public string TitleOf(string agency) => Agencies.TryGetValue(agency, out var known) ? $"{known.Name}（{agency}）" : agency;
}

/// <summary>Rows of feed <c>staff-access</c> beside those that lie in storage; empty in the field.</summary>
public sealed record MadeUpAccess(IReadOnlyList<StaffAccess> Rows)
{
    public static readonly MadeUpAccess None = new([]);
}

/// <summary>The desk at the entrance: who may do what, as the feeds of this very minute say, and one line and one row for every
/// access.</summary>
public sealed class Desk(StorageAccount storage, NightSettings settings, TimeProvider time, MadeUpAccess madeUp, ILogger<Desk> log)
{
    private static readonly FeedKind[] Feeds = [FeedKind.StaffAccess, FeedKind.Agencies];

    public async Task<Visit> AdmitAsync(Officer officer, CancellationToken cancel)
    {
        var facts = FactReader.Read((await storage.Exports.ListAsync(Feeds, cancel)).Files, OfficeCalendar.BuiltIn).Facts;
        var scope = AccessScope.Of(facts.StaffAccess.Concat(madeUp.Rows), [.. officer.Names], TaipeiClock.Today(time));
        return new Visit(officer, HashOf(officer), scope, facts.Agencies);
    }

    /// <summary>Notes an access before it is answered: what cannot be noted is not given.</summary>
    /// <param name="what">Nothing that a refused caller made up.</param>
    public async Task NoteAsync(string hash, string action, int status, CancellationToken cancel, string what = "", string night = "",
        string feed = "")
    {
        Log.Accessed(log, action, status, hash, night, feed);
        await storage.Access.AddAsync(new AccessRecord(time.GetUtcNow(), hash, action, what, status), cancel);
    }

    /// <summary>403, noted before it is answered.</summary>
    /// <param name="visit">Null for a caller for whom nobody vouches: a line, and no row, or anybody could fill the table.</param>
    public async Task RefuseAsync(HttpContext context, Visit? visit, string action)
    {
        if (visit is null) Log.Accessed(log, action, StatusCodes.Status403Forbidden, "", "", "");
        else await NoteAsync(visit.Hash, action, StatusCodes.Status403Forbidden, context.RequestAborted);
        await PageAnswer.ForbiddenAsync(context, visit?.Officer, settings);
    }

    public string HashOf(Officer officer) => PersonHash.Of(settings.PersonKey, officer.Account);
}
