using LearningHours.Calendars;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Plans;

/// <summary>Each file in tests/BadPlans breaks the vocabulary in its own way; a file beside it has every message, word for word.</summary>
public class BadPlanTests
{
    private static readonly string Folder = PlanFiles.Folder("tests", "BadPlans");

    public static TheoryData<string> Names =>
        new(Directory.GetFiles(Folder, "*.plan.json").Select(f => Path.GetFileName(f)[..^".plan.json".Length]).Order(
            StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_plan_is_reported_with_these_messages(string name)
    {
        var reading = Read(name);

        Assert.Equal(File.ReadAllLines(Path.Combine(Folder, $"{name}.expected.txt")),
            reading.Problems.Select(p => p.IsWarning ? $"{p} (warning)" : p.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_is_given_only_where_nothing_but_warnings_was_found(string name)
    {
        var reading = Read(name);

        Assert.NotEmpty(reading.Problems);
        Assert.Equal(reading.Problems.All(p => p.IsWarning), reading.Plan is not null);
    }

    [Fact]
    public void Every_expectation_belongs_to_a_file() =>
        Assert.Equal(Names.Count, Directory.GetFiles(Folder, "*.expected.txt").Length);

    private static PlanReading Read(string name) =>
        PlanReader.Read($"{name}.plan.json", File.ReadAllBytes(Path.Combine(Folder, $"{name}.plan.json")), OfficeCalendar.BuiltIn);
}
