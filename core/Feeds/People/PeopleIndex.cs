using System.Runtime.CompilerServices;
using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Spelling;

namespace LearningHours.Feeds.People;

/// <summary>
/// Natural persons of the night. A 身分證字號 that <c>aliases</c> replaced leads to the number it became; whoever the roster does not hold
/// gets an index behind everybody it does, so that the records of strangers are settled like any other before they are counted and dropped.
/// </summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<NationalId, NationalId> _renamed = [];
    private readonly IdTable _people = new();
    private readonly List<string> _numbers = []; // by person, the first of several
    private Lazy<Dictionary<string, int>> _byNumber = new([]); // few feeds name people by 員工編號
    private Lazy<Dictionary<string, string>> _byFolded = new([]); // and few of those by one that is not written as on the roster
    private Lazy<int> _oneLength = new(0);
    private readonly Dictionary<NationalId, List<string>> _disputed = [];
    private PeopleNames _names = PeopleNames.None;
    private readonly Dictionary<ulong, int> _strangers = [];
    private readonly Dictionary<ulong, string> _strangerNumbers = []; // of those whom rows name by 員工編號
    private readonly Lock _meeting = new();

    /// <summary>Number of people on the roster; indices from here on are strangers.</summary>
    public int Known => _numbers.Count;

    /// <summary>All indices given out.</summary>
    public int Count => Known + _strangers.Count;

    /// <summary>The number a person goes by now.</summary>
    public NationalId Current(NationalId id)
    {
        for (var hops = 0; hops < 16 && _renamed.TryGetValue(id, out var next); hops++) id = next;
        return id;
    }

    public void Rename(NationalId old, NationalId now)
    {
        if (Current(now) != old) _renamed[old] = now;
    }

    /// <summary>Makes room for as many people.</summary>
    public void Reserve(int people)
    {
        _people.Reserve(people);
        _numbers.EnsureCapacity(people);
    }

    /// <summary>Enters somebody of the roster; an index for each natural person, in the order of entering.</summary>
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

    /// <summary>An index for somebody of the roster whose 身分證字號 another has too, so that nobody knows whose its records are.</summary>
    public int EnterDisputed(string number, NationalId id)
    {
        id = Current(id);
        if (!_disputed.TryGetValue(id, out var numbers))
        {
            _disputed[id] = numbers = [];
            _numbers[_people.Find(id)] = ""; // whose records are nobody's
        }
        numbers.Add(number);
        _numbers.Add(number);
        return Known - 1;
    }

    /// <summary>員工編號 of all who have a 身分證字號 that several have; empty for any other.</summary>
    public IReadOnlyList<string> DisputedBy(NationalId id) =>
        _disputed.Count > 0 && _disputed.TryGetValue(Current(id), out var numbers) ? numbers : [];

    /// <summary>Lets every old number lead straight to its person; after the last <see cref="Enter"/>.</summary>
    /// <param name="employees">Everybody who was entered.</param>
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

    /// <summary>Any thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PersonOf(NationalId id) => _people.Find(id) is >= 0 and var person ? person : Stranger(Current(id).Packed);

    /// <summary>The same by 員工編號; a number that nobody has is a stranger's.</summary>
    public int PersonOf(string number) =>
        _byNumber.Value.TryGetValue(number, out var person) ? person : Stranger(StrangerKey(number), number);

    /// <summary>
    /// 員工編號 as the roster writes it: of a number in other width or case, or wrapped by a spreadsheet; of one that lost its leading zeros
    /// where the roster's all have one length. Null for a number that the roster does not know.
    /// </summary>
    /// <param name="meant">The cell as <see cref="Identifier.Of"/> reads it.</param>
    public string? KnownNumber(string meant, out bool lostZeros)
    {
        lostZeros = false;
        if (_byNumber.Value.ContainsKey(meant)) return meant;
        if (_byFolded.Value.TryGetValue(meant.ToUpperInvariant(), out var number)) return number.Length > 0 ? number : null;
        if (meant.Length >= _oneLength.Value || meant.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        lostZeros = _byNumber.Value.ContainsKey(number = meant.PadLeft(_oneLength.Value, '0'));
        return lostZeros ? number : null;
    }

    /// <summary>Whether a 身分證字號 is, or may be, that of somebody on the roster.</summary>
    /// <param name="number">As the roster writes it.</param>
    public bool IsOf(NationalId id, string number) =>
        _people.Find(Current(id)) == _byNumber.Value[number] || DisputedBy(id).Contains(number);

    /// <summary>Names of the people on the roster.</summary>
    public PeopleNames Names => _names;

    /// <summary>員工編號 of somebody on the roster (the first of several); empty for anybody else.</summary>
    public string NumberOf(NationalId id) => _people.Find(Current(id)) is >= 0 and var person ? _numbers[person] : "";

    /// <summary>Enters somebody of the roster whose 身分證字號 cannot be read: a person of whom no records can be found.</summary>
    public int EnterWithoutId(string number)
    {
        _numbers.Add(number);
        return Known - 1;
    }

    /// <summary>The same by index.</summary>
    public string NumberOf(int person) => person < Known ? _numbers[person] : "";

    /// <summary>Upper case → as the roster writes it; empty where it writes two that way.</summary>
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

    /// <summary>Strangers by index: the masked 身分證字號, or the 員工編號, by which rows named them. After the last row.</summary>
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

    /// <summary>A key beyond every packed 身分證字號.</summary>
    private static ulong StrangerKey(string number)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in number) hash = (hash ^ c) * 1099511628211UL;
        return hash | 1UL << 63;
    }
}
