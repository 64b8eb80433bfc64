using LearningHours.Commands;

namespace LearningHours.Tests.Functions.Commands;

public sealed class WhatIfCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("whatif-").FullName;

    private string Out => Path.Combine(_root, "out");

    [Fact]
    public async Task A_bad_plan_file_ends_with_2_and_writes_nothing()
    {
        var file = Path.Combine(_root, "bad.plan.json");
        await File.WriteAllTextAsync(file, """{ "id": "kaohsiung-107" }""");
        Assert.Equal(ExitCode.WrongArguments, await RunAsync("kaohsiung-107", file));
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task A_plan_nobody_knows_ends_with_2_and_writes_nothing()
    {
        var file = await GoodPlanAsync();
        Assert.Equal(ExitCode.WrongArguments, await RunAsync("kaohsiung-999", file));
        Assert.Equal(ExitCode.WrongArguments, await RunAsync("kaohsiung-107", Path.Combine(_root, "missing.json")));
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task A_plan_of_another_government_ends_with_2_and_writes_nothing()
    {
        var file = await GoodPlanAsync();
        Assert.Equal(ExitCode.WrongArguments, await RunAsync("tainan-101", file));
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task The_three_files_are_written_and_what_stood_beside_them_stays()
    {
        Directory.CreateDirectory(Path.Combine(Out, "rejects", "hours"));
        await File.WriteAllTextAsync(Path.Combine(Out, "rejects", "hours", "a.csv"), "");
        Assert.Equal(ExitCode.Done, await RunAsync("kaohsiung-107", await GoodPlanAsync()));
        Assert.Equal(["rejects/hours/a.csv", "whatif.json", "差異-機關.csv", "差異.csv"],
            Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Out, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<string> GoodPlanAsync()
    {
        var assembly = typeof(Plans.PlanCatalog).Assembly;
        await using var embedded = assembly.GetManifestResourceStream(
            assembly.GetManifestResourceNames().Single(n => n.EndsWith("kaohsiung-107.plan.json", StringComparison.Ordinal)))!;
        var path = Path.Combine(_root, "again.plan.json");
        await using var file = File.Create(path);
        await embedded.CopyToAsync(file);
        return path;
    }

    private Task<int> RunAsync(string plan, string against)
    {
        var from = Directory.CreateDirectory(Path.Combine(_root, "in")).FullName;
        Directory.CreateDirectory(Path.Combine(from, "roster"));
        File.WriteAllText(Path.Combine(from, "roster", "roster.csv"), "員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,A100000010,同仁,NORTH,編制內\n");
        return CommandLine.RunAsync(["whatif", "--in", from, "--as-of", "2018-09-01", "--plan", plan, "--against", against, "--out", Out]);
    }
}
