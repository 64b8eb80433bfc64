using System.Text;
using System.Text.Unicode;
using LearningHours.Facts;
using LearningHours.Fast;
using LearningHours.Files;
using LearningHours.Spelling;

namespace LearningHours.Mending;

/// <summary>
/// The roster names that lose bytes when 0x5C is eaten, by person, each with what the 姓名 of the hours feed then looks like.
/// </summary>
internal sealed class DamagedNames
{
    private readonly Dictionary<int, List<Name>> _byPerson = [];
    private readonly bool[] _concerns;
    private readonly ByteTable _left = new(); // what is left of each name, in UTF-8

    private sealed record Name(string Whole, byte[] Cp950, byte[] Utf8);

    /// <param name="employees">The employees with such names; their <see cref="Employee.Person"/> must be set.</param>
    /// <param name="people">Greater than any person's index.</param>
    public DamagedNames(IReadOnlyList<Employee> employees, int people)
    {
        _concerns = new bool[people];
        var names = new Dictionary<string, Name?>(StringComparer.Ordinal); // many people share a name
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

    /// <summary>Whether any of the employee's names contains a byte 0x5C in CP950.</summary>
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

    /// <summary>
    /// Whether it is worth looking up the person of the cell: a cheap test without false negatives. In Big5, damaged text may not even
    /// decode, so every cell passes.
    /// </summary>
    public bool MayBeDamaged(ReadOnlySpan<byte> cell, SourceEncoding encoding) =>
        _byPerson.Count > 0 && (!encoding.SplitsAsUtf8 || _left.Holds(cell) || !Utf8.IsValid(cell));

    /// <summary>Whether any name of this person contains such bytes; cells of other people are not examined.</summary>
    public bool Concern(int person) => (uint)person < (uint)_concerns.Length && _concerns[person];

    /// <summary>Whether the cell is what is left of one of this person's names.</summary>
    public bool IsDamaged(int person, ReadOnlySpan<byte> cell, SourceEncoding encoding)
    {
        foreach (var name in _byPerson[person])
        {
            if (cell.SequenceEqual(encoding.SplitsAsUtf8 ? name.Utf8 : name.Cp950)) return true;
        }
        return false;
    }

    /// <summary>This person's undamaged names, without repeats, as possible readings of a cell that matches none of them.</summary>
    public IEnumerable<string> Of(int person) => _byPerson[person].Select(static n => n.Whole).Distinct(StringComparer.Ordinal);
}
