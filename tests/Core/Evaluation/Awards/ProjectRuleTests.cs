using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation.Awards;

/// <summary>Awards of graded projects: what is said of each role, and what a refused project leaves open.</summary>
public sealed class ProjectRuleTests
{
    private const string Header = "案號,機關代碼,評等,主持人員工編號,成員員工編號", Grades = "專案評等：特優、優等、良好";

    [Theory]
    [InlineData("J1,A1,特優,E001,E002", "eligible", "Met S3-11 評等「特優」之主持人\n  → 記功1次\n  ・專案J1")]
    [InlineData("J1,A1,特優,E002,E001", "eligible", "Met S3-11 評等「特優」之小組成員\n  → 嘉獎2次\n  ・專案J1")]
    [InlineData("J1,A1,優等,E002,E003;E001", "eligible", "Met S3-12 評等「優等」之小組成員\n  → 嘉獎1次\n  ・專案J1")]
    [InlineData("J1,A1,良好,E002,E001", "missed", "Unmet S3-13 評等「良好」之小組成員\n  → 本評等之此角色無獎勵\n  ・專案J1")]
    [InlineData("J1,A1,良好,E001,E002|J2,A1,優等,E001,E001", "eligible",
        "Met S3-13 評等「良好」之主持人\n  → 嘉獎1次\n  ・專案J1\nMet S3-12 評等「優等」之主持人\n  → 嘉獎2次\n  ・專案J2")]
    [InlineData("J1,A1,特優,E002,E003", "missed", $"Unmet S3-11 {Grades}\n  → 無專案評等紀錄")]
    [InlineData("J1,,良好,E001,E002", "unknown",
        $"Unknown(Projects) S3-11 {Grades}\n  → 尚無確定之專案評等；另有退件資料待更正：projects/projects.csv 第2列")]
    public void Each_role_stands_with_its_award_and_clause(string rows, string verdict, string expected)
    {
        var decision = Of(Night(rows), TextNight.Plan("hualien-106"));
        Assert.Equal(verdict, decision.Verdict.Word());
        Assert.Equal(expected, decision.Text());
    }

    [Fact]
    public void Without_the_projects_it_is_open()
    {
        var decision = Of(Night("").Without("projects"), TextNight.Plan("hualien-106"));
        Assert.Equal(Verdict.Unknown, decision.Verdict);
        Assert.Equal($"Unknown(Projects) S3-11 {Grades}\n  → 專案評等資料未提供，無法判定", decision.Text());
    }

    [Theory]
    [InlineData("J1,A1,特優,E001,E002", "missed", 0, Unit.None)] // a leader who is no member
    [InlineData("J1,A1,特優,E002,E001", "eligible", 1, Unit.Commendation)]
    [InlineData("J1,A1,優等,E001,E002", "eligible", 2, Unit.Commendation)]
    [InlineData("J1,A1,優等,E001,E001", "eligible", 1, Unit.Merit)] // the higher unit, whatever the number
    [InlineData("J1,A1,良好,E001,E001", "eligible", 3, Unit.Commendation)] // the higher number of one unit
    public void The_best_role_in_a_project_counts_whatever_a_plan_gives_to_each(string row, string verdict, int amount, Unit unit)
    {
        var decision = Of(Night(row), MembersFirst());
        Assert.Equal((verdict, amount, unit), (decision.Verdict.Word(), (int)(decision.Amount ?? 0), decision.Unit));
    }

    [Fact]
    public void The_clause_quoted_is_that_of_the_role()
    {
        var plan = TextNight.Plan("hualien-106").With<ProjectAward>("star-project", static award => award with
        {
            Grades = [award.Grades[0] with { Member = award.Grades[0].Member! with { Rules = ["S3-12"] } }],
        });
        Assert.Equal("Met S3-12 評等「特優」之小組成員\n  → 嘉獎2次\n  ・專案J1", Of(Night("J1,A1,特優,E002,E001"), plan).Text());
        Assert.Equal("Met S3-11 評等「特優」之主持人\n  → 記功1次\n  ・專案J1", Of(Night("J1,A1,特優,E001,E002"), plan).Text());
    }

    // 1.02E+09 and a blank code are refused; the readable cells stand
    [Theory]
    [InlineData("J1,A1,良好,1.02E+09,E001", "unknown")] // the leader may be the member
    [InlineData("J1,,良好,E002,E001", "missed")] // a member of a project that brings members nothing
    [InlineData("J1,,普通,E002,E001", "unknown")] // its 評等 cannot be read
    [InlineData("J1,,良好,E001,E002", "unknown")]
    public void A_refused_project_is_open_where_it_could_bring_something(string row, string verdict) =>
        Assert.Equal(verdict, Of(Night(row), TextNight.Plan("hualien-106")).Verdict.Word());

    [Theory]
    [InlineData("J1,,特優,E001,E002", "missed")] // a leader gets nothing, and is no member
    [InlineData("J1,,特優,E001,E002;1.02E+09", "unknown")] // perhaps also a member
    [InlineData("J1,,特優,E002,E001", "unknown")]
    public void A_refused_project_whose_leader_gets_nothing(string row, string verdict) =>
        Assert.Equal(verdict, Of(Night(row), MembersFirst()).Verdict.Word());

    /// <summary>A plan that gives members more than leaders: nothing, a higher unit, a higher number.</summary>
    private static Plan MembersFirst() => TextNight.Plan("hualien-106").With<ProjectAward>("star-project", static award => award with
    {
        Grades =
        [
            award.Grades[0] with { Leader = null, Member = new AwardAmount(Unit.Commendation, 1, award.Rules) },
            award.Grades[1] with { Member = new AwardAmount(Unit.Merit, 1, award.Rules) },
            award.Grades[2] with { Member = new AwardAmount(Unit.Commendation, 3, award.Rules) },
        ],
    });

    private static TextNight Night(string rows) => new TextNight("花蓮縣").Person(1).Person(2).Person(3)
        .Add("projects", [Header, .. rows.Split('|', StringSplitOptions.RemoveEmptyEntries)]);

    private static Decision Of(TextNight night, Plan plan) => night.Decide(plan, "star-project", "2018-01-01");
}
