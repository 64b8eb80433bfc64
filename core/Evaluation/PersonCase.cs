using System.Runtime.CompilerServices;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Records;

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
    private DoubtfulLearning? doubtful; // made for the first person whom refused rows name
    private bool hasDoubts; // whether they name this one
    private readonly Dictionary<int, int> lowest = []; // by course: the fewest hours of a record that may count before a certain one
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

    /// <summary>In the order of 迄; those of refused rows, and those that refused rows could replace, are marked as doubted.</summary>
    public ReadOnlySpan<LearningRecord> Records => hasDoubts ? doubtful!.Records : ledger.Of(Employee.Person);

    /// <summary>Whether refused rows of the hours feed name the person.</summary>
    public bool HasRefusedRecords => hasDoubts;

    /// <summary>Records of refused rows that may be of any course, one each.</summary>
    public ReadOnlySpan<LearningRecord> RecordsOfAnyCourse => hasDoubts ? doubtful!.OfAnyCourse : [];

    /// <summary>Whether there may be any number of records more, of which nothing can be read.</summary>
    public bool MayHaveMoreRecords => hasDoubts && doubtful!.MayHoldMore;

    /// <summary>The refused rows of a feed other than hours that name the person.</summary>
    public IReadOnlyList<RefusedRow> Refused(FeedKind feed) => Facts.Refused.Of(feed, Employee.Number);

    public void Take(Employee employee) => Take(employee, employee.On(Binding.AsOf));

    /// <param name="employment">The roster row that decides, or one that may.</param>
    public void Take(Employee employee, Employment employment)
    {
        Employee = employee;
        if (Employment is null || employment.Agency != Employment.Agency) agency = Binding.AgencyOf(employment.Agency);
        Employment = employment;
        offHours = null;
        Rank = Ranks.None;
        hasDoubts = false;
        if (!Facts.Refused.IsEmpty || employee.HasDoubts) TakeDoubts();
    }

    private void TakeDoubts()
    {
        var refused = Facts.Refused.Learning(Employee.Person);
        var mayHaveMore = ServiceReadings.LackId(Employee) || Refused(FeedKind.Aliases).Count > 0;
        hasDoubts = mayHaveMore || refused.Count > 0;
        if (hasDoubts) (doubtful ??= new DoubtfulLearning()).Take(ledger.Of(Employee.Person), refused, Facts, mayHaveMore);
    }

    /// <summary>The off-hours test of this person; the plan must define 公餘.</summary>
    public OffHoursJudge OffHours()
    {
        if (offHours is { } made) return made;
        var rows = HasAttendance ? Facts.Attendance.GetValueOrDefault(Employee.Number, []) : null;
        var judge = new OffHoursJudge(Binding.OffHours!.Value, Facts.Calendar, Agency?.Hours ?? OfficeHours.Default, Employment.IsShift,
            rows, AttendanceDoubts.Of(Refused(FeedKind.Attendance), rows));
        offHours = judge;
        return judge;
    }

    /// <summary>The instants of a condition: the days of its window up to as-of and from <paramref name="notBefore"/>, from inclusive, to
    /// exclusive.</summary>
    public InstantSpan Span(DateWindow days, DateOnly notBefore)
    {
        var from = days.From > notBefore ? days.From : notBefore;
        var to = days.To < Binding.AsOf ? days.To : Binding.AsOf;
        return new(CivilTime.At(from), CivilTime.At(to.AddDays(1)));
    }

    /// <summary>Starts a sum over distinct courses.</summary>
    public void BeginCourses()
    {
        stamp++;
        if (lowest.Count > 0) lowest.Clear();
    }

    /// <summary>Notes a record that may count: if it does, it is the one of its course, however few hours it has (contract reading
    /// 16).</summary>
    public void MayCountFirst(int course, Hours hours)
    {
        if (!lowest.TryGetValue(course, out var before) || hours.Hundredths < before) lowest[course] = hours.Hundredths;
    }

    /// <summary>The hours of a certain record's course that are certain: fewer, where one before it may count in its stead.</summary>
    public Hours CertainOf(int course, Hours hours) =>
        lowest.Count > 0 && lowest.TryGetValue(course, out var few) && few < hours.Hundredths ? new Hours(few) : hours;

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
