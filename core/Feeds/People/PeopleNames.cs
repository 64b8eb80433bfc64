using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Spelling;

namespace LearningHours.Feeds.People;

/// <summary>
/// Names of the roster by person, so that a row that names somebody otherwise is seen (a column that was sorted alone, a mistyped number):
/// by a print of the cell's bytes for nearly every row, letter by letter where the print differs. Any thread.
/// </summary>
internal sealed class PeopleNames
{
    public static readonly PeopleNames None = new([], 0);

    private readonly string[] _first; // by person
    private readonly Dictionary<int, List<string>> _others = []; // of people with several
    private readonly Lazy<uint[]> _utf8, _cp950;

    /// <param name="people">More than any person's index.</param>
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

    /// <summary>By person, the <see cref="NamePrint"/> of the name in files of an encoding; 0 where it cannot be written in it.</summary>
    public uint[] PrintsIn(SourceEncoding encoding) => (encoding.SplitsAsUtf8 ? _utf8 : _cp950).Value;

    /// <summary>Whether a name can be the person's.</summary>
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
