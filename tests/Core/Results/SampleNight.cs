using System.Text;
using LearningHours.Calendars;
using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;
using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Results;

/// <summary>
/// Handmade plans, people, findings and decisions, to test results and notices without feeds or evaluation. Everybody is invented.
/// </summary>
internal static class SampleNight
{
    public static readonly DateOnly AsOf = new(2018, 9, 1);

    public static readonly Agency Office = new()
    {
        Code = "397010000A",
        Name = "高雄市政府測試局",
        Government = "高雄市",
        PersonnelEmail = "personnel@test.example",
        PersonnelUnit = "人事室",
        ContactName = "王小姐",
        ContactPhone = "07-0000001轉101",
    };

    public static readonly Agency OtherOffice = new()
    {
        Code = "397020000A",
        Name = "高雄市政府樣本局",
        Government = "高雄市",
        PersonnelEmail = "personnel@sample.example",
    };

    public static readonly Entitlement Leave = new("comp-leave", "公餘時間完成組裝課程之補休", Window("S4-11"),
        new TieredAward(Unit.Hours, [], ["S4-11"]) { Leave = new LeaveTerms(6, "補休", "利用公餘時間參與數位學習", 1, ["S4-14"]) }, ["S4-11"]);

    public static readonly Entitlement Commendation = new("commendation", "完成組裝課程及業務相關課程之嘉獎", Window("S4-15"),
        new TieredAward(Unit.Commendation, [], ["S4-15"]), ["S4-15"]);

    public static readonly Plan Kaohsiung = new()
    {
        Id = "kaohsiung-107",
        Revision = 1,
        Title = "高雄市政府107年度推動數位學習實施計畫",
        RocYear = 107,
        Issued = new Issue(new DateOnly(2018, 3, 21), null, "高雄市政府", ["S4-02"]),
        Verified = new Verification(new DateOnly(2026, 1, 1), "測試", null),
        Period = new Window(new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31), ["S4-02"]),
        Coverage = new Coverage(["S4-01"]) { Governments = ["高雄市"], Kinds = [] },
        Entitlements = [Commendation, Leave],
        Documents = [new Document("form-3", "公餘時間完成數位學習補休申請表（附件3）", "comp-leave", ["S4-22"])],
        Rules =
        [
            Rule("S4-11", "陸四", "最高得補休4小時"), Rule("S4-12", "附件3說明3", "起迄時間均應為公餘時間"), Rule("S4-15", "陸五", "核予嘉獎1次"),
        ],
    };

    public static readonly Plan Draw = Kaohsiung with
    {
        Id = "kaohsiung-103",
        Title = "高雄市政府103年度推動數位學習實施計畫",
        RocYear = 103,
        Documents = [],
        Entitlements = [new Entitlement("spring-draw", "春悅讀抽獎", Window("S1-39"), new TieredAward(Unit.Ticket, [], ["S1-39"]), ["S1-39"])],
        Rules = [Rule("S1-39", "陸7(二)1(1)", "完成1門獲得1次抽獎機會")],
    };

    public static Employee Person(int number, string name, string agency = "397010000A", string email = "mail", bool supervisor = false)
    {
        Assert.True(NationalId.TryPack("A12345678"u8.ToArray().Append((byte)('0' + number % 10)).ToArray(), out var id));
        return new Employee($"E{number:000}", number,
        [
            new Employment
            {
                Name = name, Id = id, Agency = agency, Kind = StaffKind.Establishment, Unit = "企劃科", Title = supervisor ? "科長" : "科員",
                IsSupervisor = supervisor,
                Email = email == "mail" ? $"e{number:000}@test.example" : email,
            },
        ]);
    }

    /// <summary>The same person under another 員工編號.</summary>
    public static Employee Renumbered(Employee person, string number) => new(number, person.Person, person.Services);

    public static Finding Node(FindingVerdict verdict, string required, string observed, string clause = "陸四", string quote = "最高得補休4小時",
        params Finding[] children) =>
        new(new Criterion("S4-11", clause, quote, required), observed, verdict, [], children);

    /// <summary>An instant as feeds write it.</summary>
    public static FactTime Time(string text)
    {
        Assert.True(CivilTimeText.TryParse(Encoding.UTF8.GetBytes(text), out var time, out _));
        return FactTime.Of(time);
    }

    public static Decision Row(Employee employee, Entitlement entitlement, Verdict verdict, Finding? finding = null, Plan? plan = null) =>
        new()
        {
            Plan = plan ?? Kaohsiung,
            Entitlement = entitlement,
            Employee = employee,
            Employment = employee.Services[0],
            Verdict = verdict,
            Finding = finding ?? Node(verdict == Verdict.Eligible ? FindingVerdict.Met : verdict == Verdict.Unknown ? FindingVerdict.Unknown
            : FindingVerdict.Unmet, "組裝課程10門全部完成", "已完成8門"),
        };

    public static Decision EligibleLeave(Employee employee, decimal hours = 4) =>
        Row(employee, Leave, Verdict.Eligible, Node(FindingVerdict.Met, "組裝課程10門均於公餘時間完成", "10門均於公餘時間完成")) with
        {
            Reward = new Reward
            {
                Amount = hours,
                Unit = Unit.Hours,
                CompletedOn = new DateOnly(2018, 8, 31),
                UseBy = new DateOnly(2019, 2, 28),
                FirstLapse = new DateOnly(2019, 2, 28),
                LastUsableDay = new DateOnly(2019, 2, 27),
            },
        };

    public static Decision EligibleCommendation(Employee employee) =>
        Row(employee, Commendation, Verdict.Eligible,
            Node(FindingVerdict.Met, "組裝課程10小時及業務相關課程30小時", "組裝課程10小時、業務相關課程31.5小時", "陸五", "核予嘉獎1次")) with
        {
            Reward = new Reward { Amount = 1, Unit = Unit.Commendation, CompletedOn = new DateOnly(2018, 8, 30) },
        };

    public static FactBook Facts(params IEnumerable<FeedKind> present) => Facts([], present);

    public static FactBook Facts(IReadOnlyList<Employee> employees, params IEnumerable<FeedKind> present) =>
        Facts(present, employees: employees);

    /// <summary>The facts of a night on which these uses and decisions were delivered, both in feeds that are present.</summary>
    public static FactBook FactsWith(IEnumerable<LeaveUse>? uses = null, IEnumerable<HumanDecision>? decisions = null) =>
        Facts([FeedKind.LeaveUsage, FeedKind.Decisions], uses, decisions);

    public static FactBook Facts(
        IEnumerable<FeedKind> present,
        IEnumerable<LeaveUse>? uses = null,
        IEnumerable<HumanDecision>? decisions = null,
        IReadOnlyList<Employee>? employees = null,
        string? head = null,
        IReadOnlyDictionary<bool, DateOnly>? received = null) => new()
        {
            Present = present.ToHashSet(),
            Employees = employees ?? [],
            Agencies = new Dictionary<string, Agency>
            {
                [Office.Code] = Office with { HeadEmployee = head ?? Office.HeadEmployee },
                [OtherOffice.Code] = OtherOffice,
            },
            Calendar = OfficeCalendar.BuiltIn,
            Courses = new CourseCatalogue { Variants = [], Titles = new Dictionary<string, int>(), Codes = new Dictionary<string, int>() },
            Flags = CourseFlags.Empty,
            Ledger = Ledger.Empty,
            LeaveUses = (uses ?? []).ToLookup(static u => u.Employee),
            Decisions = (decisions ?? []).ToLookup(static d => d.Employee),
            HoursReceived = received ?? new Dictionary<bool, DateOnly>(),
        };

    private static Window Window(string rule) => new(new DateOnly(2018, 1, 1), new DateOnly(2018, 8, 31), [rule]);

    private static Rule Rule(string id, string clause, string quote) =>
        new() { Id = id, Clause = clause, Quote = quote, Treatment = Treatment.Computed };
}
