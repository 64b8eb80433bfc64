using LearningHours.Access;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Columns;
using LearningHours.Feeds.People;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Uploads;

/// <summary>Decides whether a row concerns only people and agencies for which an officer may upload exports.</summary>
internal sealed class RowOwners
{
    private const string Agency = "機關代碼", Number = "員工編號", Id = "身分證字號";

    private readonly AccessScope _scope;
    private readonly bool _isRoster;
    private readonly PeopleIndex _people;
    private readonly Dictionary<string, string> _agencyOf; // 員工編號 → 機關代碼 as of today
    private readonly Dictionary<string, bool> _numbered; // number of a work, report or project → whether the officer is responsible for it
    private readonly string _numberColumn;

    /// <param name="context">The night as delivered so far, including its roster.</param>
    public RowOwners(AccessScope scope, FeedKind feed, Night context, IReadOnlyList<Employee> employees, FactBook facts, DateOnly today)
    {
        (_scope, _isRoster, _people) = (scope, feed == FeedKind.Roster, context.People);
        _agencyOf = employees.ToDictionary(static e => e.Number, e => e.On(today).Agency, StringComparer.Ordinal);
        (_numberColumn, _numbered) = feed switch
        {
            FeedKind.Works => ("作品編號", Numbered(facts.Works, static w => w.Number,
                w => w.Authors.All(IsOwn) && scope.MayLayDown(w.Agency))),
            FeedKind.Reports => ("篇號", Numbered(facts.Reports.SelectMany(static r => r), static r => r.Number, r => IsOwn(r.Employee))),
            FeedKind.Projects => ("案號", Numbered(facts.Projects, static p => p.Number,
                p => p.Members.Append(p.Leader).All(IsOwn) && scope.MayLayDown(p.Agency))),
            _ => ("", new Dictionary<string, bool>()),
        };
    }

    /// <summary>
    /// Why the officer is not responsible for the reader's current row, with the column that shows it; null if the officer is.
    /// </summary>
    public (Column? Column, Problem Problem)? Refusal(RowReader row)
    {
        var named = false;
        foreach (var column in row.Header.Layout.All)
        {
            if (!row.Has(column) || row.Bytes(column).IsEmpty) continue;
            if (column.Name == _numberColumn && _numbered.TryGetValue(row.Text(column), out var isOwn) && !isOwn)
                return (column, UploadWords.OthersNumber);
            if (Names(column) is not { } isOwned) continue;
            foreach (var text in row.List(column))
            {
                named = true;
                if (isOwned(text) is { } problem) return (column, problem);
            }
        }
        return named ? null : (null, UploadWords.NobodyNamed);
    }

    /// <summary>Returns the check for a column that names people or agencies, whatever the feed; null for any other column.</summary>
    private Func<string, Problem?>? Names(Column column) =>
        column.Name == Agency ? OfAgency
        : column.Name.EndsWith(Number, StringComparison.Ordinal) ? OfNumber
        : column.Name.EndsWith(Id, StringComparison.Ordinal) ? OfId
        : null;

    private Problem? OfAgency(string text) =>
        Identifier.OfAgency(text) is { } code && _scope.MayLayDown(code) ? null : UploadWords.OthersAgency;

    private Problem? OfNumber(string text) =>
        Identifier.Of(text) is { } meant && _people.KnownNumber(meant, out _) is { } known ? OfPerson(known) : Stranger();

    private Problem? OfId(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(CompatibilityForm.Fold(text).Trim());
        if (!NationalId.TryPack(bytes, out var id)) return UploadWords.UnknownPerson;
        // If one id belongs to several people, or one person has several ids, the officer must be responsible for all of them.
        string[] numbers = [.. _people.DisputedBy(id), _people.NumberOf(id)];
        numbers = [.. numbers.Where(static n => n.Length > 0)];
        return numbers.Length == 0 ? Stranger() : numbers.Select(OfPerson).FirstOrDefault(static p => p is not null);
    }

    /// <summary>A roster row may introduce a new person, in which case its 機關代碼 decides.</summary>
    private Problem? Stranger() => _isRoster ? null : UploadWords.UnknownPerson;

    private Problem? OfPerson(string number) => IsOwn(number) ? null : UploadWords.OthersPerson;

    private bool IsOwn(string number) => _agencyOf.TryGetValue(number, out var agency) && _scope.MayLayDown(agency);

    private static Dictionary<string, bool> Numbered<T>(IEnumerable<T> facts, Func<T, string> number, Func<T, bool> isOwn) =>
        facts.GroupBy(number, StringComparer.Ordinal).ToDictionary(static g => g.Key, g => g.All(isOwn), StringComparer.Ordinal);
}
