using System.Runtime.CompilerServices;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>
/// One employee under one plan, with the scratch space that judging needs: reused from person to person by one thread, so that a person
/// costs no allocation.
/// </summary>
internal sealed class PersonCase(PlanBinding binding)
{
    private readonly int[] sumStamp = new int[binding.Facts.Courses.Titles.Count];
    private readonly int[] maxStamp = new int[binding.Facts.Courses.Titles.Count];
    private readonly int[] largest = new int[binding.Facts.Courses.Titles.Count];
    private readonly LedgerReader ledger = binding.Facts.Ledger.Open();
    private BoundAgency agency = BoundAgency.Unknown;
    private OffHoursJudge? offHours; // of this person, once somebody asked
    private int stamp;

    public PlanBinding Binding { get; } = binding;
    public FactBook Facts => Binding.Facts;
    public Employee Employee { get; private set; } = null!;
    public Employment Employment { get; private set; } = null!;
    public Agency? Agency => agency.Agency;
    /// <summary>Row of the person's agency in the course flags.</summary>
    public int FlagsRow => agency.FlagsRow;
    /// <summary>The rank under which a set by rank is chosen now: one flag, or none where the plan does not ask.</summary>
    public Ranks Rank { get; set; }
    /// <summary>Whether the explanation is wanted.</summary>
    public bool Explains { get; init; }
    public bool HasAttendance => Facts.Has(FeedKind.Attendance);

    public ReadOnlySpan<LearningRecord> Records => ledger.Of(Employee.Person);

    public void Take(Employee employee)
    {
        Employee = employee;
        var employment = employee.On(Binding.AsOf);
        if (Employment is null || employment.Agency != Employment.Agency) agency = Binding.AgencyOf(employment.Agency);
        Employment = employment;
        offHours = null;
        Rank = Ranks.None;
    }

    /// <summary>The off-hours test of this person; the plan must define 公餘.</summary>
    public OffHoursJudge OffHours() => offHours ??= new OffHoursJudge(
        Binding.OffHours!.Value,
        Facts.Calendar,
        Agency?.Hours ?? OfficeHours.Default,
        Employment.IsShift,
        HasAttendance ? Facts.Attendance.GetValueOrDefault(Employee.Number, []) : null);

    /// <summary>The instants of a condition: the days of its window up to as-of and from <paramref name="notBefore"/>, from inclusive, to exclusive.</summary>
    public InstantSpan Span(DateWindow days, DateOnly notBefore)
    {
        var from = days.From > notBefore ? days.From : notBefore;
        var to = days.To < Binding.AsOf ? days.To : Binding.AsOf;
        return new(CivilTime.At(from), CivilTime.At(to.AddDays(1)));
    }

    /// <summary>Starts a sum over distinct courses.</summary>
    public void BeginCourses() => stamp++;

    /// <summary>True for the first certain record of a course since <see cref="BeginCourses"/>.</summary>
    public bool CountFirst(int course)
    {
        if (sumStamp[course] == stamp) return false;
        sumStamp[course] = stamp;
        return true;
    }

    public bool WasCounted(int course) => sumStamp[course] == stamp;

    /// <summary>By how much a record raises the largest hours that a course could bring.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RaiseLargest(int course, int hundredths)
    {
        var before = maxStamp[course] == stamp ? largest[course] : 0;
        if (hundredths <= before) return 0;
        maxStamp[course] = stamp;
        largest[course] = hundredths;
        return hundredths - before;
    }
}

/// <summary>Instants from <paramref name="From"/> (inclusive) to <paramref name="To"/> (exclusive).</summary>
internal readonly record struct InstantSpan(CivilTime From, CivilTime To)
{
    public bool Contains(CivilTime instant) => From <= instant && instant < To;
    public bool Contains(DateOnly day) => Contains(CivilTime.At(day));
}
