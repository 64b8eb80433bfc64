using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Spelling;

namespace LearningHours.Feeds.People;

/// <summary>
/// The names on the roster by person, used to detect rows that give somebody another name (because one column was sorted alone, or a number
/// was mistyped). Nearly every row is settled by a print of the cell's bytes; names are compared letter by letter if prints
/// differ. Thread-safe.
/// </summary>
internal sealed class PeopleNames
{
    public static readonly PeopleNames None = new([], 0);

    private readonly string[] _first; // by person
    private readonly Dictionary<int, List<string>> _others = []; // the further names of people with several
    private readonly Lazy<uint[]> _utf8, _cp950;

    /// <param name="people">Greater than any person's index.</param>
    public PeopleNames(IReadOnlyList<Employee> employees, int people)
    {
        _first = new string[people];
        foreach (var employee in employees)
        {
            foreach (var service in employee.Services) Add(employee.Person, service.Name);
        }
        _utf8 = new(() => Prints(SourceEncoding.Utf8));
        _cp950 = new(() => Prints(SourceEncoding.Cp950));
    }

    /// <summary>
    /// By person, the <see cref="NamePrint"/> of the first name in files of an encoding; 0 if the name cannot be written in it.
    /// </summary>
    public uint[] PrintsIn(SourceEncoding encoding) => (encoding.SplitsAsUtf8 ? _utf8 : _cp950).Value;

    /// <summary>Whether a name may be the person's; also true if the person has no known name.</summary>
    public bool MayBe(int person, string name)
    {
        if (_first[person] is not { } first || NameForm.AreAlike(first, name)) return true;
        return _others.TryGetValue(person, out var others) && others.Exists(o => NameForm.AreAlike(o, name));
    }

    private void Add(int person, string name)
    {
        if (_first[person] is not { } first) _first[person] = name;
        else if (first != name)
        {
            if (!_others.TryGetValue(person, out var others)) _others[person] = others = [];
            others.Add(name);
        }
    }

    private uint[] Prints(SourceEncoding encoding)
    {
        var prints = new uint[_first.Length];
        for (var person = 0; person < prints.Length; person++)
        {
            if (_first[person] is not { } name || !encoding.TryEncode(name, out var bytes)) continue;
            prints[person] = NamePrint.Of(bytes);
        }
        return prints;
    }
}
