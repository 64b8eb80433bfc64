using BenchmarkDotNet.Attributes;

namespace LearningHours.Bench;

/// <summary>
/// Time and allocations of each stage; the ratio column compares with a plain scan of the hours file. Ten times the rows of the same people
/// show what a row allocates, and the same number of rows of ten times the people show what a person does.
/// </summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private NightStages _night = null!;

    [ParamsSource(nameof(Cities))]
    public (int People, int RowsPerPerson) City { get; set; }

    public static IEnumerable<(int People, int RowsPerPerson)> Cities => [(3000, 60), (3000, 600), (30000, 60)];

    [GlobalSetup]
    public void Generate()
    {
        _night = new NightStages(Feeds.Folder(City.People, City.RowsPerPerson));
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
