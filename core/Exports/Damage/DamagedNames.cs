using System.Collections;
using System.Text;
using System.Text.Unicode;
using LearningHours.Facts;

namespace LearningHours.Exports.Damage;

/// <summary>Names of the roster that suffer when bytes 0x5C are eaten, by person: what the hours feed's 姓名 looks like then.</summary>
internal sealed class DamagedNames
{
    private readonly Dictionary<int, List<Name>> _byPerson = [];
    private readonly bool[] _concerns;
    private readonly BitArray _marks = new(1 << 16); // by a few bits of what eating leaves of a name, in UTF-8

    private readonly record struct Name(string Whole, byte[] Cp950, byte[] Utf8);

    public DamagedNames(IReadOnlyList<Employee> employees)
    {
        _concerns = new bool[employees.Count];
        foreach (var employee in employees)
        {
            foreach (var service in employee.Services) if (EatenBytes.AreIn(service.Name)) Add(employee, service.Name);
        }

        void Add(Employee employee, string name)
        {
            if (!SourceEncoding.Cp950.TryEncode(name, out var bytes) || EatenBytes.Without(bytes) is not { } damaged) return;
            if (!_byPerson.TryGetValue(employee.Person, out var names)) _byPerson[employee.Person] = names = [];
            var left = new Name(name, damaged, SourceEncoding.Cp950.TryDecode(damaged, out var text) ? Encoding.UTF8.GetBytes(text) : damaged);
            names.Add(left);
            _marks[MarkOf(left.Utf8)] = true;
            _concerns[employee.Person] = true;
        }
    }

    /// <summary>Whether the cell is worth looking its person up: cheap, never false for damage. In Big5, where damage may not even decode, every cell is.</summary>
    public bool MayBeDamaged(ReadOnlySpan<byte> cell, SourceEncoding encoding) => _byPerson.Count > 0 && (!encoding.SplitsAsUtf8 || _marks[MarkOf(cell)] || !Utf8.IsValid(cell));

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

    private static int MarkOf(ReadOnlySpan<byte> cell) => (int)(ByteHash.Of(cell, 0) & 0xFFFF);

    /// <summary>The names of this person, for the reading of a cell that is none of them.</summary>
    public IEnumerable<string> Of(int person) => _byPerson[person].Select(static n => n.Whole).Distinct(StringComparer.Ordinal);
}
