using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>
/// Names of the roster by person, so that a row that names somebody otherwise is seen (a column that was sorted alone, a mistyped number): by a
/// print of the cell's bytes for nearly every row, letter by letter where the print differs. Any thread.
/// </summary>
internal sealed class PeopleNames
{
    /// <summary>Bytes of a name that are looked at; a longer one is compared by its beginning.</summary>
    public const int Room = 32;

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

    /// <summary>By person, what <see cref="PrintOf"/> makes of the name in files of an encoding; 0 where it cannot be written in it.</summary>
    public uint[] PrintsIn(SourceEncoding encoding) => (encoding.SplitsAsUtf8 ? _utf8 : _cp950).Value;

    /// <summary>A number for the first bytes of a name; never 0.</summary>
    /// <param name="room"><see cref="Room"/> bytes, zeros behind the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint PrintOf(ReadOnlySpan<byte> room)
    {
        var a = BinaryPrimitives.ReadUInt64LittleEndian(room) * 0x9E3779B97F4A7C15 ^ BinaryPrimitives.ReadUInt64LittleEndian(room[8..]) * 0xC2B2AE3D27D4EB4F;
        var b = BinaryPrimitives.ReadUInt64LittleEndian(room[16..]) * 0x165667B19E3779F9 ^ BinaryPrimitives.ReadUInt64LittleEndian(room[24..]) * 0x85EBCA77C2B2AE63;
        var mixed = (a ^ a >> 29) + (b ^ b >> 31) * 0x27D4EB2F165667C5;
        return (uint)(mixed >> 32) | 1;
    }

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
        Span<byte> room = stackalloc byte[Room];
        for (var person = 0; person < prints.Length; person++)
        {
            if (_first[person] is not { } name || !encoding.TryEncode(name, out var bytes)) continue;
            room.Clear();
            bytes.AsSpan(0, Math.Min(bytes.Length, Room)).CopyTo(room);
            prints[person] = PrintOf(room);
        }
        return prints;
    }
}
