using System.Globalization;
using LearningHours.Calendars;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

public class BuiltInPlanTests
{
    public static TheoryData<string> Ids => new(PlanFiles.Ids);

    [Fact]
    public void The_product_brings_five_plans_in_ordinal_order() =>
        Assert.Equal(PlanFiles.Ids, PlanCatalog.BuiltIn.Select(r => r.Plan!.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_plan_is_found_by_its_id(string id) => Assert.Equal(id, PlanCatalog.Find(id)?.Plan?.Id);

    [Fact]
    public void An_id_that_no_plan_has_finds_none() => Assert.Null(PlanCatalog.Find("kaohsiung-108"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_plan_of_the_product_has_an_error_or_an_undecided_rest_day(string id) =>
        Assert.DoesNotContain(PlanReader.Read(id, PlanFiles.Bytes(id), OfficeCalendar.BuiltIn).Problems,
            p => !p.IsWarning || p.Found.Contains("rest day", StringComparison.Ordinal));

    [Fact]
    public void The_only_warning_is_the_year_that_the_plan_of_104_misprints()
    {
        var warnings = PlanFiles.Ids.SelectMany(id => PlanReader.Read(id, PlanFiles.Bytes(id), OfficeCalendar.BuiltIn).Problems);

        Assert.Equal("rad-104: $.rules[17].quote: 104年之計畫寫有103年; 原文如此，該條note已說明", Assert.Single(warnings).ToString());
    }

    [Theory]
    [InlineData("tainan-101", "S0", 67)]
    [InlineData("kaohsiung-103", "S1", 42)]
    [InlineData("rad-104", "S2", 25)]
    [InlineData("hualien-106", "S3", 25)]
    [InlineData("kaohsiung-107", "S4", 24)]
    public void Every_numbered_rule_stands_exactly_once_and_in_order(string id, string prefix, int count) =>
        Assert.Equal(Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{n:00}")),
            PlanFiles.Plan(id).Rules.Select(r => r.Id));

    [Fact]
    public void The_five_plans_account_for_183_rules() =>
        Assert.Equal(183, PlanFiles.Ids.SelectMany(id => PlanFiles.Plan(id).Rules).Select(r => r.Id).Distinct(StringComparer.Ordinal)
            .Count());

    [Fact]
    public void Every_open_point_of_the_texts_has_a_reading_in_some_plan() =>
        Assert.Equal(Enumerable.Range(1, 48).Select(n => string.Create(CultureInfo.InvariantCulture, $"AMB-{n:00}")),
            PlanFiles.Ids.SelectMany(id => PlanFiles.Plan(id).Readings).Select(r => r.Amb).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("tainan-101", "forum,reports,works,works-head,english,comp-leave")]
    [InlineData("kaohsiung-103", "commendation,comp-leave,spring-draw")]
    [InlineData("rad-104",
        "basic-class,advanced-class,app-class,open-resources-class,marketing-class,forum-class,english-camp,micro-learning")]
    [InlineData("hualien-106", "courses,star-project,english,mooc")]
    [InlineData("kaohsiung-107", "commendation,comp-leave")]
    public void Entitlements_have_the_names_that_results_promise(string id, string entitlements) =>
        Assert.Equal(entitlements.Split(','), PlanFiles.Plan(id).Entitlements.Select(e => e.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_catalogue_and_the_reader_give_one_plan_and_one_hash(string id)
    {
        var read = PlanReader.Read(id, PlanFiles.Bytes(id));
        var built = PlanCatalog.BuiltIn.Single(r => r.Plan!.Id == id);

        Assert.Equal(read.Sha256, built.Sha256);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(PlanFiles.Bytes(id))), built.Sha256);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(read.Plan), System.Text.Json.JsonSerializer.Serialize(built.Plan));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_file_leaves_out_is_empty_and_never_null(string id)
    {
        var plan = PlanFiles.Plan(id);

        Assert.All(plan.Platforms, p => Assert.NotNull(p.Includes));
        Assert.All(plan.Sets.SelectMany(s => s.Courses), c => Assert.NotNull(c.Codes));
        Assert.NotNull(plan.Kpis);
        Assert.NotNull(plan.Lists);
    }
}
