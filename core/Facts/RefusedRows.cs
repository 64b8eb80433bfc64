using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Facts;

/// <summary>The refused rows of a night by feed and by the people they name: the one place where rules ask what may be missing.</summary>
public sealed class RefusedRows
{
    private static readonly IReadOnlyList<RefusedRow> Nothing = [];

    private readonly Dictionary<(FeedKind Feed, string Employee), IReadOnlyList<RefusedRow>> _ofEmployee;
    private readonly Dictionary<int, IReadOnlyList<RefusedRow>> _ofPerson;
    private readonly Dictionary<FeedKind, IReadOnlyList<RefusedRow>> _ofFeed;

    /// <param name="named">Rows with the 員工編號 that they name.</param>
    /// <param name="learning">Rows of the hours feed with the natural person that they name.</param>
    internal RefusedRows(IEnumerable<(RefusedRow Row, string Employee)> named, IEnumerable<(RefusedRow Row, int Person)> learning)
    {
        var all = named.OrderBy(static n => n.Row.Source.File).ThenBy(static n => n.Row.Source.Line).ToList();
        _ofEmployee = all.GroupBy(static n => (n.Row.Feed, n.Employee)).ToDictionary(static g => g.Key,
            static g => (IReadOnlyList<RefusedRow>)[.. g.Select(static n => n.Row).Distinct()]);
        _ofFeed = all.GroupBy(static n => n.Row.Feed).ToDictionary(static g => g.Key,
            static g => (IReadOnlyList<RefusedRow>)[.. g.Select(static n => n.Row).Distinct()]);
        _ofPerson = learning.OrderBy(static n => n.Row.Source.File).ThenBy(static n => n.Row.Source.Line).GroupBy(static n => n.Person)
            .ToDictionary(static g => g.Key, static g => (IReadOnlyList<RefusedRow>)[.. g.Select(static n => n.Row)]);
    }

    public static RefusedRows None { get; } = new([], []);

    /// <summary>True for nearly every night; then there is no need to ask about anybody.</summary>
    public bool IsEmpty => _ofEmployee.Count == 0 && _ofPerson.Count == 0;

    /// <summary>
    /// The refused rows of a feed other than hours that name somebody, by 員工編號 or by another number of theirs; in the order of files
    /// and lines.
    /// </summary>
    public IReadOnlyList<RefusedRow> Of(FeedKind feed, string employee) => _ofEmployee.GetValueOrDefault((feed, employee), Nothing);

    /// <summary>All refused rows of a feed other than hours; those that name nobody are kept under the empty 員工編號.</summary>
    public IReadOnlyList<RefusedRow> OfFeed(FeedKind feed) => _ofFeed.GetValueOrDefault(feed, Nothing);

    /// <summary>
    /// The refused rows of the hours feed that name a natural person (<see cref="Employee.Person"/>); what can be read of each is
    /// a <see cref="LearningRecord"/>.
    /// </summary>
    public IReadOnlyList<RefusedRow> Learning(int person) => _ofPerson.GetValueOrDefault(person, Nothing);

    /// <summary>All refused rows of the hours feed, with the natural person they name.</summary>
    internal IEnumerable<(int Person, RefusedRow Row)> AllLearning =>
        _ofPerson.OrderBy(static p => p.Key).SelectMany(static p => p.Value.Select(r => (p.Key, r)));
}
