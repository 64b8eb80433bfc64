using System.Runtime.CompilerServices;
using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Spelling;

namespace LearningHours.Feeds.People;

/// <summary>
/// Assigns an index to each natural person of the night. A 身分證字號 that <c>aliases</c> replaced resolves to its replacement. People not on
/// the roster get the indices after everyone who is, so that the records of strangers are settled like any other before they are counted
/// and dropped.
/// </summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<NationalId, NationalId> _renamed = [];
    private readonly IdTable _people = new();
    private readonly List<string> _numbers = []; // by person; the first if a person has several
    private Lazy<Dictionary<string, int>> _byNumber = new([]); // lazy, because few feeds name people by 員工編號
    private Lazy<Dictionary<string, string>> _byFolded = new([]); // and few of those write one differently from the roster
    private Lazy<int> _oneLength = new(0);
    private readonly Dictionary<NationalId, List<string>> _disputed = [];
    private PeopleNames _names = PeopleNames.None;
    private readonly Dictionary<ulong, int> _strangers = [];
    private readonly Dictionary<ulong, string> _strangerNumbers = []; // of strangers whom rows name by 員工編號
    private readonly Lock _meeting = new();

    /// <summary>The number of people on the roster; indices from here on are strangers.</summary>
    public int Known => _numbers.Count;

    /// <summary>The number of all indices assigned, including strangers.</summary>
    public int Count => Known + _strangers.Count;

    /// <summary>The 身分證字號 that is current for the given one.</summary>
    public NationalId Current(NationalId id)
    {
        for (var hops = 0; hops < 16 && _renamed.TryGetValue(id, out var next); hops++) id = next;
        return id;
    }

    public void Rename(NationalId old, NationalId now)
    {
        if (Current(now) != old) _renamed[old] = now;
    }

    /// <summary>Reserves space for the given number of people.</summary>
    public void Reserve(int people)
    {
        _people.Reserve(people);
        _numbers.EnsureCapacity(people);
    }

    /// <summary>
    /// Enters somebody from the roster and returns the index of the natural person; indices follow the order of entering.
    /// </summary>
    public int Enter(string number, NationalId id)
    {
        var current = Current(id);
        var person = _people.Find(current);
        if (person < 0)
        {
            person = Known;
            _people.Add(current, person);
            _numbers.Add(number);
        }
        return person;
    }

    /// <summary>
    /// Returns a separate index for somebody on the roster whose 身分證字號 others share, so that nobody can tell whose its records are.
    /// </summary>
    public int EnterDisputed(string number, NationalId id)
    {
        id = Current(id);
        if (!_disputed.TryGetValue(id, out var numbers))
        {
            _disputed[id] = numbers = [];
            _numbers[_people.Find(id)] = ""; // its records cannot be attributed to anyone
        }
        numbers.Add(number);
        _numbers.Add(number);
        return Known - 1;
    }

    /// <summary>The 員工編號 of everyone who shares a disputed 身分證字號; empty for any other.</summary>
    public IReadOnlyList<string> DisputedBy(NationalId id) =>
        _disputed.Count > 0 && _disputed.TryGetValue(Current(id), out var numbers) ? numbers : [];

    /// <summary>Resolves every old number directly to its person; to be called after the last <see cref="Enter"/>.</summary>
    /// <param name="employees">Everyone who was entered.</param>
    public void Close(IReadOnlyList<Employee> employees)
    {
        _byNumber = new(() => employees.ToDictionary(static e => e.Number, static e => e.Person, StringComparer.Ordinal));
        _byFolded = new(() => Folded(employees));
        _oneLength = new(() => employees.Count > 0 && employees.All(e => e.Number.Length == employees[0].Number.Length)
            ? employees[0].Number.Length : 0);
        _names = new PeopleNames(employees, Known);
        foreach (var old in _renamed.Keys)
        {
            if (_people.Find(Current(old)) is >= 0 and var person && _people.Find(old) < 0) _people.Add(old, person);
        }
    }

    /// <summary>The index of a person by 身分證字號; a number that nobody has is a stranger's. Thread-safe.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PersonOf(NationalId id) => _people.Find(id) is >= 0 and var person ? person : Stranger(Current(id).Packed);

    /// <summary>The index of a person by 員工編號; a number that nobody has is a stranger's. Thread-safe.</summary>
    public int PersonOf(string number) =>
        _byNumber.Value.TryGetValue(number, out var person) ? person : Stranger(StrangerKey(number), number);

    /// <summary>
    /// An 員工編號 as the roster writes it, for a number in another width or case or wrapped by a spreadsheet, or one that lost its leading
    /// zeros if all of the roster's have the same length. Null for a number that the roster does not have.
    /// </summary>
    /// <param name="meant">The number as returned by <see cref="Identifier.Of"/>.</param>
    public string? KnownNumber(string meant, out bool lostZeros)
    {
        lostZeros = false;
        if (_byNumber.Value.ContainsKey(meant)) return meant;
        if (_byFolded.Value.TryGetValue(meant.ToUpperInvariant(), out var number)) return number.Length > 0 ? number : null;
        if (meant.Length >= _oneLength.Value || meant.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        lostZeros = _byNumber.Value.ContainsKey(number = meant.PadLeft(_oneLength.Value, '0'));
        return lostZeros ? number : null;
    }

    /// <summary>Whether a 身分證字號 belongs, or may belong, to the given person on the roster.</summary>
    /// <param name="number">The person's 員工編號, as the roster writes it; it must be on the roster.</param>
    public bool IsOf(NationalId id, string number) =>
        _people.Find(Current(id)) == _byNumber.Value[number] || DisputedBy(id).Contains(number);

    /// <summary>The names of the people on the roster.</summary>
    public PeopleNames Names => _names;

    /// <summary>The 員工編號 of somebody on the roster (the first if there are several); empty for anybody else.</summary>
    public string NumberOf(NationalId id) => _people.Find(Current(id)) is >= 0 and var person ? _numbers[person] : "";

    /// <summary>Enters somebody from the roster whose 身分證字號 cannot be read, so that no records can be found for that person.</summary>
    public int EnterWithoutId(string number)
    {
        _numbers.Add(number);
        return Known - 1;
    }

    /// <summary>The 員工編號 by person index; empty for a stranger.</summary>
    public string NumberOf(int person) => person < Known ? _numbers[person] : "";

    /// <summary>Maps each 員工編號 in upper case to the roster's spelling; empty if several differ only in case.</summary>
    private static Dictionary<string, string> Folded(IReadOnlyList<Employee> employees)
    {
        var folded = new Dictionary<string, string>(employees.Count, StringComparer.Ordinal);
        foreach (var employee in employees)
        {
            var key = employee.Number.ToUpperInvariant();
            folded[key] = folded.ContainsKey(key) ? "" : employee.Number;
        }
        return folded;
    }

    /// <summary>Strangers by index, with the masked 身分證字號 or the 員工編號 by which rows named them. To be read after the last row.</summary>
    public IReadOnlyDictionary<int, string> StrangerNumbers =>
        _strangers.ToDictionary(static s => s.Value, s => _strangerNumbers.GetValueOrDefault(s.Key) ?? new NationalId(s.Key).Masked);

    private int Stranger(ulong key, string? number = null)
    {
        lock (_meeting)
        {
            if (number is not null) _strangerNumbers.TryAdd(key, number);
            if (!_strangers.TryGetValue(key, out var person)) _strangers[key] = person = Known + _strangers.Count;
            return person;
        }
    }

    /// <summary>A key greater than every packed 身分證字號.</summary>
    private static ulong StrangerKey(string number)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in number) hash = (hash ^ c) * 1099511628211UL;
        return hash | 1UL << 63;
    }
}
