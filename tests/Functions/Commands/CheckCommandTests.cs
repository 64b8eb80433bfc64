using LearningHours.Commands;
using LearningHours.Nightly;
using LearningHours.Storage;
using LearningHours.Tests.Functions.Nightly;

namespace LearningHours.Tests.Functions.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task A_plan_file_without_problems_is_status_0() => Assert.Equal(ExitCode.Done, await CheckAsync(SmallCity.PlanJson));

    [Fact]
    public async Task A_misspelt_key_is_status_2() =>
        Assert.Equal(ExitCode.WrongArguments, await CheckAsync(SmallCity.PlanJson.Replace("\"quote\"", "\"qoute\"")));

    [Theory]
    [InlineData("\"to\": \"2018-08-31\"", "\"to\": \"9999-12-31\"")]
    [InlineData("\"hours\": 1,", "\"hours\": 79228162514264337593543950335,")]
    [InlineData("\"totalHours\": 10", "\"totalHours\": 79228162514264337593543950335")]
    [InlineData("\"rocYear\": 107", "\"rocYear\": 2147483647")]
    public async Task Figures_beyond_every_plan_are_problems_and_no_fault(string figure, string beyond)
    {
        var plan = System.Text.Encoding.UTF8.GetString(Core.Plans.PlanFiles.Bytes("kaohsiung-107"));
        Assert.Contains(figure, plan, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongArguments, await CheckAsync(plan.Replace(figure, beyond)));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_status_2() =>
        Assert.Equal(ExitCode.WrongArguments, await CommandLine.RunAsync(["check", Path.Combine(_scratch.Path, "none.json")]));

    public void Dispose() => _scratch.Dispose();

    private async Task<int> CheckAsync(string json)
    {
        var file = Path.Combine(_scratch.Path, "plan.json");
        await File.WriteAllTextAsync(file, json);
        return await CommandLine.RunAsync(["check", file]);
    }
}
