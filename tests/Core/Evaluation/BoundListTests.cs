using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Which courses a list of the lists feed holds: by code, then alias, then title (contract reading 16), and perhaps those that a row in
/// doubt could name.
/// </summary>
public sealed class BoundListTests
{
    private const string Draw = "kaohsiung-103/spring-draw", Catalogue = "課程代碼,課程名稱,平臺,別名";
    private static readonly Plan Plan = TextNight.Plan("kaohsiung-103");

    [Theory]
    [InlineData(",環境課程甲", "環境課程甲", 1)]
    [InlineData(",環境課程甲", "環境課程 甲(html5)", 1)]
    [InlineData(",環境課程甲", "環境課程乙", 0)]
    [InlineData("ENV001,", "隨便什麼(ENV001)", 1)] // a list of codes only
    [InlineData("ENV001,", "隨便什麼(ENV002)", 0)]
    [InlineData("ENV001,", "隨便什麼", 0)]
    [InlineData("env001,", "隨便什麼(ENV001)", 1)]
    [InlineData("CAT001,", "目錄課程", 1)] // the catalogue tells the title of the code
    [InlineData("CAT001,", "別的名稱(CAT001)", 1)]
    [InlineData("CAT001,別的名稱", "別的名稱", 0)] // the code beats the title
    [InlineData(",目錄課程", "別的名稱(CAT001)", 1)]
    [InlineData(",目錄別名", "目錄課程", 1)] // the list prints an alias
    [InlineData(",目錄別名", "別的名稱(CAT001)", 1)]
    [InlineData(",目錄課程", "目錄別名", 1)]
    [InlineData("ENV001,環境課程甲", "目錄課程(ENV001)", 0)] // a code that the catalogue lacks: its title decides
    public void A_record_is_of_the_list(string row, string course, int tickets)
    {
        var night = Night(row).Learn(1, course, 1, "2014-03-01 10:00:00- 2014-03-01 11:00:00", "港都e學苑");
        var decision = Evaluator.Evaluate(Plan, night.Facts(), new DateOnly(2014, 6, 1), findings: true)
            .Single(static d => d.Entitlement.Id == "spring-draw");
        Assert.Equal(tickets, (int?)decision.Amount ?? 0);
    }

    [Theory]
    [InlineData("ENV001,環境課程甲|,環境課程甲", "環境課程甲")]
    [InlineData(",環境課程甲|ENV001,環境課程甲", "環境課程甲")]
    [InlineData("CAT001,|,目錄課程|,目錄別名", "CAT001")]
    [InlineData(",目錄別名|CAT001,", "目錄別名")]
    [InlineData(",環境課程甲|,環境課程乙|ENV001,", "環境課程甲+環境課程乙+ENV001")]
    [InlineData("ENV001,|ENV002,", "ENV001+ENV002")]
    public void A_course_that_a_list_names_twice_is_on_it_once_under_its_first_name(string rows, string titles)
    {
        var list = Bind(Night(rows.Split('|')));
        Assert.True(list.IsLoaded);
        Assert.Equal(titles, string.Join('+', list.Titles));
    }

    /// <summary>A row of a list that no plan has may be of this list, which is then perhaps longer than its certain row.</summary>
    [Theory]
    [InlineData(",課程丙", "課程丙", "Perhaps")]
    [InlineData(",課程丙", "課程丁", "No")]
    [InlineData(",課程丙", "環境課程甲", "Yes")]
    [InlineData(",課程丙", "目錄課程", "No")]
    [InlineData(",目錄課程", "目錄課程", "Perhaps")]
    [InlineData(",目錄課程", "目錄別名", "Perhaps")]
    [InlineData(",目錄別名", "目錄課程", "Perhaps")]
    [InlineData("CAT001,課程丙", "目錄課程", "Perhaps")] // by the code
    [InlineData("CAT001,", "目錄課程", "Perhaps")]
    [InlineData("CAT001,", "目錄別名", "Perhaps")]
    [InlineData("CAT001,", "課程丁", "No")]
    [InlineData("ENV009,", "課程丁", "No")] // a code that says which course, even if nobody knows the course
    [InlineData(",一門課", "課程丁", "No")]
    [InlineData(",龍門課", "課程丁", "No")]
    [InlineData(",一門課", "一門課", "Perhaps")]
    public void A_name_may_be_on_a_list_in_doubt(string doubtful, string name, string standing)
    {
        var night = Night(",環境課程甲").Add("lists", $"不明清單,{doubtful}");
        // their titles stand first and last in the catalogue of the night
        night.Learn(1, "一門課", 1, "2014-03-01 10:00:00- 2014-03-01 11:00:00").Learn(1, "龍門課", 1, "2014-03-01 10:00:00- 2014-03-01 11:00:00");
        Assert.Equal(standing, Bind(night).Holds(name).ToString());
    }

    [Theory]
    [InlineData(",課程丙", "課程丙", "Perhaps")]
    [InlineData(",課程丙", "課程丁", "No")]
    [InlineData("ENV009,", "課程丁(ENV009)", "Perhaps")]
    [InlineData("env009,", "課程丁(ENV009)", "Perhaps")]
    [InlineData("ENV009,課程丙", "課程丁(ENV009)", "Perhaps")]
    [InlineData("ENV009,課程丙", "課程丁(ENV008)", "No")]
    [InlineData("ENV009,", "課程丁(ENV008)", "No")]
    [InlineData("ENV009,", "課程丁", "No")]
    [InlineData("CAT001,", "目錄別名", "Perhaps")]
    [InlineData("CAT001,", "課程丁", "No")]
    [InlineData(",環境課程甲", "環境課程甲", "Yes")]
    public void A_record_may_be_of_a_list_in_doubt(string doubtful, string course, string standing)
    {
        var night = Night(",環境課程甲").Add("lists", $"不明清單,{doubtful}")
            .Learn(1, course, 1, "2014-03-01 10:00:00- 2014-03-01 11:00:00", "港都e學苑");
        var facts = night.Facts();
        Assert.Equal(standing, new PlanBinding(Plan, facts, default).List(Draw).Holds(variant: 0).ToString());
    }

    [Theory]
    [InlineData("不明清單,,課程丙", true)]
    [InlineData("kaohsiung-103/不明,,課程丙", true)]
    [InlineData("kaohsiung 103/不明,,課程丙", true)]
    [InlineData("kaohsiung-107/不明,,課程丙", false)] // of another plan
    [InlineData("kaohsiung-103/春悅讀,,課程丙", false)] // another name of the list itself
    public void Rows_under_a_name_that_may_mean_the_plan_leave_its_lists_in_doubt(string row, bool isInDoubt) =>
        Assert.Equal(isInDoubt, Bind(Night(",環境課程甲").Add("lists", row)).IsInDoubt);

    [Theory]
    [InlineData(",,課程丙", true)] // without the name of the list
    [InlineData("kaohsiung-103/spring-draw,,", true)]
    [InlineData("kaohsiung-107/別的,,", false)]
    public void Refused_rows_leave_the_lists_in_doubt_that_they_may_be_of(string row, bool isInDoubt) =>
        Assert.Equal(isInDoubt, Bind(Night(",環境課程甲").Add("lists", row)).IsInDoubt);

    private static TextNight Night(params string[] rows) => new TextNight("高雄市").Person(1)
        .Add("courses", Catalogue, "CAT001,目錄課程,港都e學苑,目錄別名")
        .Add("lists", ["清單,課程代碼,課程名稱", .. rows.Select(static row => $"{Draw},{row}")]);

    private static BoundList Bind(TextNight night) => new PlanBinding(Plan, night.Read().Facts, default).List(Draw);
}
