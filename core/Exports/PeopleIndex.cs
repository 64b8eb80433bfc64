using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// Natural persons of the night. A 身分證字號 that <c>aliases</c> replaced leads to the number it became; whoever the roster does not hold
/// gets an index behind everybody it does, so that the records of strangers are settled like any other before they are counted and dropped.
/// </summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<ulong, NationalId> _renamed = [];
    private readonly Dictionary<ulong, int> _people = [];
    private readonly Dictionary<ulong, string> _numbers = [];
    private readonly Dictionary<string, int> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _strangers = [];
    private readonly Lock _meeting = new();

    /// <summary>Number of people on the roster; indices from here on are strangers.</summary>
    public int Known { get; private set; }

    /// <summary>All indices given out.</summary>
    public int Count => Known + _strangers.Count;

    /// <summary>The number a person goes by now.</summary>
    public NationalId Current(NationalId id)
    {
        for (var hops = 0; hops < 16 && _renamed.TryGetValue(id.Packed, out var next); hops++) id = next;
        return id;
    }

    public void Rename(NationalId old, NationalId now)
    {
        if (Current(now) != old) _renamed[old.Packed] = now;
    }

    /// <summary>Enters somebody of the roster; an index for each natural person.</summary>
    public int Enter(string number, NationalId id)
    {
        var current = Current(id).Packed;
        if (!_people.TryGetValue(current, out var person))
        {
            _people[current] = person = Known++;
            _numbers[current] = number;
        }
        _byNumber[number] = person;
        return person;
    }

    /// <summary>Lets every old number lead straight to its person; after the last <see cref="Enter"/>.</summary>
    public void Close()
    {
        foreach (var old in _renamed.Keys)
        {
            if (_people.TryGetValue(Current(new NationalId(old)).Packed, out var person)) _people.TryAdd(old, person);
        }
    }

    /// <summary>Any thread.</summary>
    public int PersonOf(NationalId id) => _people.TryGetValue(id.Packed, out var person) ? person : Stranger(Current(id).Packed);

    /// <summary>The same by 員工編號; a number that nobody has is a stranger's.</summary>
    public int PersonOf(string number) => _byNumber.TryGetValue(number, out var person) ? person : Stranger(StrangerKey(number));

    /// <summary>員工編號 of somebody on the roster (the first of several); empty for anybody else.</summary>
    public string NumberOf(NationalId id) => _numbers.GetValueOrDefault(Current(id).Packed, "");

    private int Stranger(ulong key)
    {
        lock (_meeting)
        {
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
