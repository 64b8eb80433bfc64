namespace LearningHours.Notices;

/// <summary>What a line of <see cref="MailMemory"/> is about.</summary>
public static class ToldEvent
{
    /// <summary>The result of a decision; what was said is in <see cref="ToldLine.Said"/>.</summary>
    public const string Result = "result";
    /// <summary>A deadline: the last day to apply, the last day for leave, the end of a window.</summary>
    public const string ApplyBy = "applyBy", LastDay = "lastDay", WindowEnd = "windowEnd";
    /// <summary>Leave taken before it was proven to be earned.</summary>
    public const string Evidence = "evidence";
    /// <summary>A calendar entry.</summary>
    public const string Calendar = "calendar";
    /// <summary>What a personnel unit was told, as a hash.</summary>
    public const string Digest = "digest";
    /// <summary>A human decision about an entitlement.</summary>
    public const string Decision = "decision";
    /// <summary>Which human decisions a personnel unit was told of.</summary>
    public const string DecisionsOfUnit = "decisions";
}

/// <summary>
/// One thing that a mail tells. Plan, version, person, event, target date and milestone are its key, the same on every night that would
/// tell it again; <see cref="Said"/> is what was said about it.
/// </summary>
/// <param name="Person">員工編號, or 機關代碼 for a personnel unit.</param>
/// <param name="Event">One of <see cref="ToldEvent"/>.</param>
/// <param name="Target">The day it is about, in ISO format; empty for none.</param>
/// <param name="Milestone">How many days before the target, or which of several things; empty for none.</param>
public sealed record ToldLine(string Plan, int Revision, string Person, string Entitlement, string Event, string Target, string Milestone,
    string Said = "")
{
    private const char Field = '\u001f', Line = '\u001e';

    /// <summary><c>plan|version|person|event|target date|milestone</c>.</summary>
    public string Key => string.Join('|', Plan, Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), Person,
        $"{Entitlement}:{Event}", Target, Milestone);

    /// <summary>Writes lines as one text; separators inside free-text fields become spaces, so that no field can end early.</summary>
    public static string Write(IEnumerable<ToldLine> lines) => string.Join(Line, lines.Select(static l => string.Join(Field,
        Clean(l.Plan), l.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), Clean(l.Person), Clean(l.Entitlement),
        l.Event, l.Target, Clean(l.Milestone), Clean(l.Said))));

    /// <summary>Reads the lines of a text written by <see cref="Write"/>; malformed lines are skipped.</summary>
    public static IEnumerable<ToldLine> Read(string text)
    {
        foreach (var line in text.Split(Line, StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(Field) is [var plan, var revision, var person, var entitlement, var happened, var target, var milestone,
                var said]
                && int.TryParse(revision, System.Globalization.CultureInfo.InvariantCulture, out var number))
                yield return new ToldLine(plan, number, person, entitlement, happened, target, milestone, said);
    }

    private static string Clean(string text) => text.AsSpan().ContainsAny(Field, Line) ? text.Replace(Field, ' ').Replace(Line, ' ') : text;
}
