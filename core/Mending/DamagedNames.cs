using System.Text;
using System.Text.Unicode;
using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Files;
using LearningHours.Spelling;

namespace LearningHours.Mending;

/// <summary>Names of the roster that suffer when bytes 0x5C are eaten, by person: what the hours feed's 姓名 looks like then.</summary>
internal sealed class DamagedNames
{
    private readonly Dictionary<int, List<Name>> _byPerson = [];
    private readonly bool[] _concerns;
    private readonly ByteTable _left = new(); // what eating leaves of a name, in UTF-8

    private sealed record Name(string Whole, byte[] Cp950, byte[] Utf8);

    /// <param name="employees">Those whom it concerns, with the persons they are.</param>
    /// <param name="people">More than any person's index.</param>
    public DamagedNames(IReadOnlyList<Employee> employees, int people)
    {
        _concerns = new bool[people];
        var names = new Dictionary<string, Name?>(StringComparer.Ordinal); // namesakes are many
        foreach (var employee in employees)
        {
            foreach (var service in employee.Services)
            {
                if (!CanSuffer(service)) continue;
                if (!names.TryGetValue(service.Name, out var name)) names[service.Name] = name = NameOf(service.Name);
                if (name is not null) Add(employee.Person, name);
            }
        }
        foreach (var name in names.Values) if (name is not null) _left.Intern(name.Utf8, out _);
    }

    /// <summary>Whether a name of the employee can suffer.</summary>
    public static bool Concern(Employee employee)
    {
        foreach (var service in employee.Services) if (CanSuffer(service)) return true;
        return false;
    }

    private static bool CanSuffer(Employment service) => (service.NameMarks & NameMarks.CanBeEaten) != 0;

    private static Name? NameOf(string whole) =>
        SourceEncoding.Cp950.TryEncode(whole, out var bytes) && EatenBytes.Without(bytes) is { } damaged
            ? new Name(whole, damaged, SourceEncoding.Cp950.TryDecode(damaged, out var text) ? Encoding.UTF8.GetBytes(text) : damaged)
            : null;

    private void Add(int person, Name name)
    {
        if (!_byPerson.TryGetValue(person, out var names)) _byPerson[person] = names = [];
        names.Add(name);
        _concerns[person] = true;
    }

    /// <summary>Whether the cell is worth looking its person up: cheap, never false for damage. In Big5, where damage may not even decode,
    /// every cell is.</summary>
    public bool MayBeDamaged(ReadOnlySpan<byte> cell, SourceEncoding encoding) =>
        _byPerson.Count > 0 && (!encoding.SplitsAsUtf8 || _left.Holds(cell) || !Utf8.IsValid(cell));

    /// <summary>Whether a name of this person holds such bytes: nobody else's is looked at.</summary>
    public bool Concern(int person) => (uint)person < (uint)_concerns.Length && _concerns[person];

    /// <summary>Whether the cell is what eating leaves of a name of this person.</summary>
    public bool IsDamaged(int person, ReadOnlySpan<byte> cell, SourceEncoding encoding)
    {
        foreach (var name in _byPerson[person])
        {
            if (cell.SequenceEqual(encoding.SplitsAsUtf8 ? name.Utf8 : name.Cp950)) return true;
        }
        return false;
    }

    /// <summary>The names of this person, for the reading of a cell that is none of them.</summary>
    public IEnumerable<string> Of(int person) => _byPerson[person].Select(static n => n.Whole).Distinct(StringComparer.Ordinal);
}
