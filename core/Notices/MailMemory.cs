using System.Globalization;
using LearningHours.Results;

namespace LearningHours.Notices;

/// <summary>What a person was last told about a decision, and on which night.</summary>
public readonly record struct ToldResult(DecisionRow Row, DateOnly Night);

/// <summary>
/// What was actually mailed before: statements, reminders, calendar entries, digests. Notices are derived from it, so that a right is told
/// once and only what was said is corrected.
/// </summary>
public sealed class MailMemory
{
    private readonly Dictionary<(string Plan, string Person, string Entitlement), (string Said, DateOnly Night)> _results = [];
    private readonly Dictionary<(string Plan, string Person, string Entitlement), List<ToldEntry>> _calendars = [];
    private readonly Dictionary<string, (string Said, DateOnly Night)> _digests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reminders = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Plan, string Person, string Entitlement), string> _decisions = [];
    private readonly Dictionary<string, HashSet<ulong>> _knownToUnits = new(StringComparer.Ordinal);

    /// <summary>Adds what a mail told. Mails must be added in the order of their nights.</summary>
    public void Add(DateOnly night, IEnumerable<ToldLine> lines)
    {
        foreach (var line in lines)
        {
            var about = (line.Plan, line.Person, line.Entitlement);
            switch (line.Event)
            {
                case ToldEvent.Result: _results[about] = (line.Said, night); break;
                case ToldEvent.Digest: _digests[line.Person] = (line.Said, night); break;
                case ToldEvent.Calendar: AddEntry(about, line); break;
                case ToldEvent.Decision: _decisions[about] = line.Said; break;
                case ToldEvent.DecisionsOfUnit: AddMarks(line); break;
                default: _reminders.Add(line.Key); break;
            }
        }
    }

    /// <summary>Returns null if the person was never told anything about the decision.</summary>
    public ToldResult? ResultOf(string plan, string person, string entitlement) =>
        _results.TryGetValue((plan, person, entitlement), out var told)
            ? new ToldResult(ToldRow.Read(plan, entitlement, person, told.Said), told.Night) : null;

    /// <summary>Whether the reminder was mailed before.</summary>
    public bool Holds(ToldLine reminder) => _reminders.Contains(reminder.Key);

    /// <summary>The last digest of a personnel unit; null if it never got one.</summary>
    public (string Said, DateOnly Night)? DigestOf(string agency) => _digests.TryGetValue(agency, out var told) ? told : null;

    /// <summary>The last human decision the person was told of; null if there was none or it was taken back.</summary>
    internal ToldDecision? DecisionOf(string plan, string person, string entitlement) =>
        _decisions.TryGetValue((plan, person, entitlement), out var said) ? ToldDecision.Read(said) : null;

    /// <summary>Whether a personnel unit has been told of a human decision.</summary>
    /// <param name="mark">The decision's mark, see <see cref="HumanNews.MarkOf"/>.</param>
    internal bool UnitKnows(string agency, ulong mark) => _knownToUnits.TryGetValue(agency, out var marks) && marks.Contains(mark);

    /// <summary>The latest state of each calendar entry that was sent about a decision.</summary>
    internal IReadOnlyList<ToldEntry> CalendarOf(string plan, string person, string entitlement) =>
        _calendars.TryGetValue((plan, person, entitlement), out var entries) ? entries : [];

    private void AddEntry((string, string, string) about, ToldLine line)
    {
        if (ToldEntry.Read(line) is not { } entry) return;
        if (!_calendars.TryGetValue(about, out var entries)) _calendars[about] = entries = [];
        entries.RemoveAll(e => e.Kind == entry.Kind && e.Day == entry.Day);
        entries.Add(entry);
    }

    private void AddMarks(ToldLine line)
    {
        if (!_knownToUnits.TryGetValue(line.Person, out var marks)) _knownToUnits[line.Person] = marks = [];
        marks.UnionWith(ToldMarks.Read(line.Said));
    }
}

/// <summary>A calendar entry as it was last sent.</summary>
/// <param name="Kind"><see cref="ToldEvent.ApplyBy"/> or <see cref="ToldEvent.LastDay"/>.</param>
internal readonly record struct ToldEntry(string Kind, DateOnly Day, int Sequence, bool IsCancelled, string Title)
{
    public string Said => string.Create(CultureInfo.InvariantCulture, $"{Sequence};{(IsCancelled ? 1 : 0)};{Title}");

    public static ToldEntry? Read(ToldLine line) =>
        line.Said.Split(';', 3) is [var sequence, var cancelled, var title]
        && int.TryParse(sequence, CultureInfo.InvariantCulture, out var number)
        && DateOnly.TryParseExact(line.Target, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ToldEntry(line.Milestone, day, number, cancelled == "1", title)
            : null;
}

/// <summary>What a letter tells about a decision, as text: the columns of a row that follow its keys.</summary>
internal static class ToldRow
{
    public static string Write(DecisionRow row) =>
        string.Join(';', row.Verdict, row.Amount, row.Unit, row.CompletedOn, row.ApplyBy, row.UseBy, row.FirstLapse, row.LastUsableDay);

    public static DecisionRow Read(string plan, string entitlement, string person, string said)
    {
        var cells = said.Split(';');
        string Cell(int at) => at < cells.Length ? cells[at] : "";
        return new DecisionRow(plan, entitlement, person, "", Cell(0), Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), Cell(6), Cell(7), "");
    }
}
