using System.CommandLine;
using LearningHours.Commands;

namespace LearningHours.Tests.Functions.Commands;

public sealed class ArgumentProblemsTests
{
    [Theory]
    [InlineData("沒有「evaluat」這個命令；是否為 evaluate？", "evaluat")]
    [InlineData("沒有「--ass-of」這個選項；是否為 --as-of？", "evaluate", "--in", "x", "--out", "y", "--ass-of", "2018-09-01")]
    [InlineData("缺少 --out 資料夾", "evaluate", "--in", "x", "--as-of", "2018-09-01")]
    [InlineData("--out 之後沒有給資料夾", "evaluate", "--in", "x", "--as-of", "2018-09-01", "--out")]
    [InlineData("--in 只能給一個值，給了 2 個", "evaluate", "--in", "x", "--in", "z", "--as-of", "2018-09-01", "--out", "y")]
    [InlineData("--as-of「107-13-01」不是日期；可用 2018-09-01", "evaluate", "--in", "x", "--as-of", "107-13-01", "--out", "y")]
    [InlineData("--night「18-08-25」不是日期；可用 2018-09-01", "outbox", "settle", "--night", "18-08-25", "sent")]
    [InlineData("--findings「som」不是可用的值；", "evaluate", "--in", "x", "--as-of", "2018-09-01", "--out", "y", "--findings", "som")]
    [InlineData("--release「shrnk」不是可用的值；是否為 shrink？", "nightly", "--release", "shrnk")]
    [InlineData("缺少計畫檔", "check")]
    [InlineData("請指定命令：evaluate")]
    public void What_is_wrong_is_told_in_chinese_with_what_was_likely_meant(string expected, params string[] args)
    {
        var problems = ArgumentProblems.Of(CommandLine.Root().Parse(args));
        Assert.Contains(problems, p => p.StartsWith(expected, StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Matches("[\u4e00-\u9fff]{2}", p));
        Assert.DoesNotContain(problems,
            p => p.Contains("required", StringComparison.OrdinalIgnoreCase)
                || p.Contains("recognized", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("evaluate", "--in", "x", "--as-of", "107年9月1日", "--out", "y", "--plan", "a", "--plan", "b")]
    [InlineData("outbox", "settle", "--night", "1070825", "sent")]
    [InlineData("evaluate", "--help")]
    [InlineData("--help")]
    [InlineData("formats")]
    public void What_is_right_has_no_problem(params string[] args) => Assert.Empty(ArgumentProblems.Of(CommandLine.Root().Parse(args)));

    [Fact]
    public void Help_names_the_script_and_never_the_program_behind_it()
    {
        var root = CommandLine.Root();
        foreach (var command in root.Subcommands.Append<Command>(root))
        {
            var help = HelpText.Of(command);
            Assert.Contains("用法：./run", help);
            Assert.DoesNotContain("LearningHours.Functions", help);
            foreach (var english in new[] { "Usage", "Options", "Description", "REQUIRED", "Show help", "Arguments" })
                Assert.DoesNotContain(english, help);
        }
    }
}
