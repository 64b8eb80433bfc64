using LearningHours.Files;
using LearningHours.Records;
using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>
/// A person on the roster: one 員工編號 with one row for each service. <see cref="Person"/> is the natural person (one 身分證字號, old and new
/// numbers joined by <c>aliases</c>) whose learning records the <see cref="Ledger"/> holds; two 員工編號 with the same 身分證字號 share it.
/// </summary>
public sealed class Employee
{
    // There are hundreds of thousands of employees and nearly all have one service: a list of one would cost each an extra object.
    private readonly Employment? _only;
    private readonly Employment[] _several = [];

    /// <param name="services">At least one, ordered by first day.</param>
    public Employee(string number, int person, params ReadOnlySpan<Employment> services)
    {
        foreach (var service in services)
        {
            HasDoubts |= service.Doubts != ServiceDoubts.None;
            IsCertain |= !service.Doubts.HasFlag(ServiceDoubts.Refused);
        }
        (Number, Person) = (number, person);
        if (services.Length == 1) _only = services[0];
        else _several = services.ToArray();
    }

    public string Number { get; }

    /// <summary>Whether any of the rows leaves something in doubt.</summary>
    public bool HasDoubts { get; }

    /// <summary>Whether any of the rows is certain; if not, the person is known from refused rows only.</summary>
    public bool IsCertain { get; }

    /// <summary>Index of the natural person; assigned once the whole roster is read.</summary>
    public int Person { get; internal set; }

    /// <summary>Ordered by first day.</summary>
    public ReadOnlySpan<Employment> Services => _only is null ? _several : new ReadOnlySpan<Employment>(in _only);

    /// <summary>
    /// The row whose 身分證字號 identifies the person: the last one with a readable number, preferring certain rows to refused ones; null
    /// if none has one.
    /// </summary>
    public Employment? Identifying
    {
        get
        {
            Employment? row = null;
            foreach (var service in Services)
                if (!service.Id.IsEmpty && (row is null || !IsCertain || !service.Doubts.HasFlag(ServiceDoubts.Refused))) row = service;
            return row;
        }
    }

    /// <summary>
    /// The row that applies on a day: the one in service (of several, the last to begin), or else the one that ended last, or else the
    /// first to begin later. Refused rows are ignored where another row is certain.
    /// </summary>
    public Employment On(DateOnly day)
    {
        if (_only is not null) return _only;
        Employment? serving = null, left = null, coming = null;
        foreach (var s in _several)
        {
            if (IsCertain && s.Doubts.HasFlag(ServiceDoubts.Refused)) continue;
            if (s.ServesOn(day)) serving = serving is null || s.Joined > serving.Joined ? s : serving;
            else if (s.LeftBy(day)) left = left is null || s.Left > left.Left ? s : left;
            else coming = coming is null || s.Joined < coming.Joined ? s : coming;
        }
        return serving ?? left ?? coming!;
    }

    /// <summary>Whether the person served on any day of the window.</summary>
    public bool ServedIn(Dates.DateWindow window)
    {
        foreach (var service in Services) if (service.ServedIn(window)) return true;
        return false;
    }
}

/// <summary>What a roster row leaves in doubt.</summary>
[Flags]
public enum ServiceDoubts : byte
{
    None = 0,
    /// <summary>The row was refused, so that none of what it says is certain.</summary>
    Refused = 1,
    /// <summary>身分證字號 cannot be read, or another row gives a different one: it is open whose records are whose.</summary>
    Id = 2,
    /// <summary>輪班 cannot be read.</summary>
    Shift = 4,
    /// <summary>離職日 or 到職日 cannot be read.</summary>
    Days = 8,
}

/// <summary>
/// One roster row: where and in what capacity somebody serves. Empty cells are empty strings; service includes <see cref="Joined"/> and
/// excludes <see cref="Left"/>.
/// </summary>
public sealed record Employment
{
    public required string Name { get; init; }
    internal NameMarks NameMarks { get; init; }
    /// <summary>身分證字號 packed by <see cref="NationalId"/>; results only show it masked.</summary>
    public required NationalId Id { get; init; }
    public required string Agency { get; init; }
    public required StaffKind Kind { get; init; }
    /// <summary>官等; <see cref="Ranks.None"/> where the cell is empty or names no known rank.</summary>
    public Ranks Rank { get; init; }
    public string Unit { get; init; } = "";
    public string Title { get; init; } = "";
    public string Grade { get; init; } = "";
    public bool IsSupervisor { get; init; }
    public bool IsShift { get; init; }
    public string Email { get; init; } = "";
    /// <summary>到職日, the first day of service; <see cref="DateOnly.MinValue"/> where the cell is empty.</summary>
    public DateOnly Joined { get; init; } = DateOnly.MinValue;
    /// <summary>離職日, the first day no longer in service; <see cref="DateOnly.MaxValue"/> where the cell is empty.</summary>
    public DateOnly Left { get; init; } = DateOnly.MaxValue;
    /// <summary>What cannot be read of the row; <see cref="ServiceDoubts.None"/> for nearly every row.</summary>
    public ServiceDoubts Doubts { get; init; }
    public SourceRow Source { get; init; }

    public bool LeftBy(DateOnly day) => Left <= day;
    public bool ServesOn(DateOnly day) => Joined <= day && day < Left;

    /// <summary>Whether the person served on any day of the window.</summary>
    public bool ServedIn(Dates.DateWindow window) => Joined <= window.To && Left > window.From;
}
