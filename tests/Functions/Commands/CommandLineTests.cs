using LearningHours.Commands;

namespace LearningHours.Tests.Functions.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "evaluate")]
    [InlineData(true, "no-such-verb")]
    [InlineData(true, "--help")]
    [InlineData(false, "--host", "127.0.0.1")]
    [InlineData(false)]
    public void The_host_starts_the_worker_and_people_start_commands(bool isCommand, params string[] args) =>
        Assert.Equal(isCommand, CommandLine.IsCommand(args));

    [Fact]
    public async Task An_unknown_verb_is_status_2() => Assert.Equal(ExitCode.WrongArguments, await CommandLine.RunAsync(["frobnicate"]));

    [Fact]
    public async Task Help_is_status_0() => Assert.Equal(ExitCode.Done, await CommandLine.RunAsync(["evaluate", "--help"]));
}
