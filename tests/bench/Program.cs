using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using LearningHours.Bench;

switch (args)
{
    case ["generate", var people, var folder]:
        new City(int.Parse(people, CultureInfo.InvariantCulture), rowsPerPerson: 60).Write(folder);
        break;
    case ["table", .. var steps]:
        StepTable.Print(steps.Length > 0 ? steps.Select(s => int.Parse(s, CultureInfo.InvariantCulture)) : [300, 3000, 30000]);
        break;
    default:
        // Runs in this process, so that benchmarks need no build of their own.
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(7);
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args,
            DefaultConfig.Instance.AddJob(job).WithOption(ConfigOptions.JoinSummary, true));
        break;
}
