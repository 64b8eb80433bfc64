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
    private readonly int[] _sumStamp = new int[binding.Facts.Courses.Titles.Count];
    private readonly int[] _maxStamp = new int[binding.Facts.Courses.Titles.Count];
    private readonly int[] _largest = new int[binding.Facts.Courses.Titles.Count];
    private readonly LedgerReader _ledger = binding.Facts.Ledger.Open();
    private BoundAgency _agency = BoundAgency.Unknown;
    private OffHoursJudge? _offHours; // of this person; null until first asked for
    private DoubtfulLearning? _doubtful; // made for the first person whom refused rows name
    private bool _hasDoubts; // whether refused rows concern this person's learning
    private readonly Dictionary<int, int> _lowest = []; // by course: the fewest hundredths of a record that may count before a certain one
    private int _stamp;

    public PlanBinding Binding { get; } = binding;
    public FactBook Facts => Binding.Facts;
    public Employee Employee { get; private set; } = null!;
    public Employment Employment { get; private set; } = null!;
    public Agency? Agency => _agency.Agency;
    /// <summary>Row of the person's agency in the course flags; -1 if the agency said nothing.</summary>
    public int FlagsRow => _agency.FlagsRow;
    /// <summary>The rank by which a course set is currently chosen: one flag, or none if the plan does not ask for it.</summary>
    public Ranks Rank { get; set; }
    public bool HasAttendance => Facts.Has(FeedKind.Attendance);

    /// <summary>In the order of 迄; records of refused rows, and records that refused rows could replace, are marked as doubted.</summary>
    public ReadOnlySpan<LearningRecord> Records => _hasDoubts ? _doubtful!.Records : _ledger.Of(Employee.Person);

    /// <summary>Whether refused rows leave open which learning records the person has.</summary>
    public bool HasRefusedRecords => _hasDoubts;

    /// <summary>Records of refused rows whose course cannot be read: each may be of any one course.</summary>
    public ReadOnlySpan<LearningRecord> RecordsOfAnyCourse => _hasDoubts ? _doubtful!.OfAnyCourse : [];

    /// <summary>Whether there may be any number of further records, of which nothing can be read.</summary>
    public bool MayHaveMoreRecords => _hasDoubts && _doubtful!.MayHoldMore;

    /// <summary>The refused rows of a feed other than hours that name the person.</summary>
    public IReadOnlyList<RefusedRow> Refused(FeedKind feed) => Facts.Refused.Of(feed, Employee.Number);

    public void Take(Employee employee) => Take(employee, employee.On(Binding.AsOf));

    /// <param name="employment">The roster row that decides, or one that may decide.</param>
    public void Take(Employee employee, Employment employment)
    {
        Employee = employee;
        if (Employment is null || employment.Agency != Employment.Agency) _agency = Binding.AgencyOf(employment.Agency);
        Employment = employment;
        _offHours = null;
        Rank = Ranks.None;
        _hasDoubts = false;
        if (!Facts.Refused.IsEmpty || employee.HasDoubts) TakeDoubts();
    }

    private void TakeDoubts()
    {
        var refused = Facts.Refused.Learning(Employee.Person);
        var mayHaveMore = ServiceReadings.LackId(Employee) || Refused(FeedKind.Aliases).Count > 0;
        _hasDoubts = mayHaveMore || refused.Count > 0;
        if (_hasDoubts) (_doubtful ??= new DoubtfulLearning()).Take(_ledger.Of(Employee.Person), refused, Facts, mayHaveMore);
    }

    /// <summary>The off-hours test of this person; the plan must define 公餘.</summary>
    public OffHoursJudge OffHours()
    {
        if (_offHours is { } made) return made;
        var rows = HasAttendance ? Facts.Attendance.GetValueOrDefault(Employee.Number, []) : null;
        var judge = new OffHoursJudge(Binding.OffHours!.Value, Facts.Calendar, Agency?.Hours ?? OfficeHours.Default, Employment.IsShift,
            rows, AttendanceDoubts.Of(Refused(FeedKind.Attendance), rows));
        _offHours = judge;
        return judge;
    }

    /// <summary>
    /// The instants at which a condition can be met: the days of its window from <paramref name="notBefore"/> to as-of (both inclusive).
    /// </summary>
    public InstantSpan Span(DateWindow days, DateOnly notBefore)
    {
        var from = days.From > notBefore ? days.From : notBefore;
        var to = days.To < Binding.AsOf ? days.To : Binding.AsOf;
        return new(CivilTime.At(from), CivilTime.At(to.AddDays(1)));
    }

    /// <summary>Starts a sum over distinct courses.</summary>
    public void BeginCourses()
    {
        _stamp++;
        if (_lowest.Count > 0) _lowest.Clear();
    }

    /// <summary>
    /// Notes a record that may count: if it does, it stands for its course, however few hours it has (contract reading 16).
    /// </summary>
    public void MayCountFirst(int course, Hours hours)
    {
        if (!_lowest.TryGetValue(course, out var before) || hours.Hundredths < before) _lowest[course] = hours.Hundredths;
    }

    /// <summary>
    /// The hours that are certain for the course of a certain record: fewer than its own if an earlier record may count instead.
    /// </summary>
    public Hours CertainOf(int course, Hours hours) =>
        _lowest.Count > 0 && _lowest.TryGetValue(course, out var few) && few < hours.Hundredths ? new Hours(few) : hours;

    /// <summary>True for the first certain record of a course since <see cref="BeginCourses"/>.</summary>
    public bool CountFirst(int course)
    {
        if (_sumStamp[course] == _stamp) return false;
        _sumStamp[course] = _stamp;
        return true;
    }

    public bool WasCounted(int course) => _sumStamp[course] == _stamp;

    /// <summary>Raises the largest hours that a course could bring, if a record has more; returns the increase in hundredths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RaiseLargest(int course, int hundredths)
    {
        var before = _maxStamp[course] == _stamp ? _largest[course] : 0;
        if (hundredths <= before) return 0;
        _maxStamp[course] = _stamp;
        _largest[course] = hundredths;
        return hundredths - before;
    }
}

/// <summary>Instants from <paramref name="From"/> (inclusive) to <paramref name="To"/> (exclusive).</summary>
internal readonly record struct InstantSpan(CivilTime From, CivilTime To)
{
    public bool Contains(CivilTime instant) => From <= instant && instant < To;
    public bool Contains(DateOnly day) => Contains(CivilTime.At(day));
}
