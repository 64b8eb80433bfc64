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

/// <summary>One visit: the officer, what he or she may do today, and the agencies by code.</summary>
/// <param name="Hash">The officer's account as it appears in logs.</param>
public sealed record Visit(Officer Officer, string Hash, AccessScope Scope, IReadOnlyDictionary<string, Agency> Agencies)
{
    public string TitleOf(string agency) => Agencies.TryGetValue(agency, out var known) ? $"{known.Name}（{agency}）" : agency;
}

/// <summary>Rows of the feed <c>staff-access</c> in addition to those in storage; empty in production.</summary>
public sealed record MadeUpAccess(IReadOnlyList<StaffAccess> Rows)
{
    public static readonly MadeUpAccess None = new([]);
}

/// <summary>
/// The desk at the entrance: decides from the feeds as they are at this moment who may do what, and records every access in a log line
/// and a table row.
/// </summary>
public sealed class Desk(StorageAccount storage, NightSettings settings, TimeProvider time, MadeUpAccess madeUp, ILogger<Desk> log)
{
    private static readonly FeedKind[] Feeds = [FeedKind.StaffAccess, FeedKind.Agencies];

    public async Task<Visit> AdmitAsync(Officer officer, CancellationToken cancel)
    {
        var facts = FactReader.Read((await storage.Exports.ListAsync(Feeds, cancel)).Files, OfficeCalendar.BuiltIn).Facts;
        var scope = AccessScope.Of(facts.StaffAccess.Concat(madeUp.Rows), [.. officer.Names], TaipeiClock.Today(time));
        return new Visit(officer, HashOf(officer), scope, facts.Agencies);
    }

    /// <summary>Records an access before it is answered: what cannot be recorded is not granted.</summary>
    /// <param name="what">What was accessed. Must not contain anything that a refused caller made up.</param>
    public async Task NoteAsync(string hash, string action, int status, CancellationToken cancel, string what = "", string night = "",
        string feed = "")
    {
        Log.Accessed(log, action, status, hash, night, feed);
        await storage.Access.AddAsync(new AccessRecord(time.GetUtcNow(), hash, action, what, status), cancel);
    }

    /// <summary>Answers 403, after recording the access.</summary>
    /// <param name="visit">Null for a caller who is not signed in; logged without a table row, or anybody could fill the table.</param>
    public async Task RefuseAsync(HttpContext context, Visit? visit, string action)
    {
        if (visit is null) Log.Accessed(log, action, StatusCodes.Status403Forbidden, "", "", "");
        else await NoteAsync(visit.Hash, action, StatusCodes.Status403Forbidden, context.RequestAborted);
        await PageAnswer.ForbiddenAsync(context, visit?.Officer, settings);
    }

    public string HashOf(Officer officer) => PersonHash.Of(settings.PersonKey, officer.Account);
}
