using BenchmarkDotNet.Attributes;

namespace LearningHours.Bench;

/// <summary>Time and allocations of each stage; the ratio column is to a plain scan of the hours file.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private NightStages _night = null!;

    [Params(3000, 30000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        _night = new NightStages(Feeds.Folder(People));
        _night.ParseAndFold();
    }

    [Benchmark(Baseline = true)]
    public long Scan() => _night.Scan();

    [Benchmark]
    public object Parse() => _night.Parse();

    [Benchmark]
    public object ParseAndFold() => _night.ParseAndFold();

    [Benchmark]
    public int Evaluate() => _night.Evaluate(findings: false);

    [Benchmark]
    public int EvaluateAndPublish() => _night.EvaluateAndPublish(findings: false);

    [Benchmark]
    public int EvaluateAndPublishWithFindings() => _night.EvaluateAndPublish(findings: true);
}
