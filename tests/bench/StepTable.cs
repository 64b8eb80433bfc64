using System.Diagnostics;
using System.Globalization;

namespace LearningHours.Bench;

/// <summary>A table of tenfold steps, in which time and allocations must grow no faster than the number of rows.</summary>
internal static class StepTable
{
    private const int WarmUp = 100, RowsPerPerson = 60;

    public static void Print(IEnumerable<int> steps)
    {
        Console.WriteLine("| people | rows | scan s | read CPU s | decide CPU s | µs CPU a row | bytes allocated a row | ratio to scan |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        var warm = new NightStages(Feeds.Folder(WarmUp, RowsPerPerson));
        for (var i = 0; i < 30; i++) Whole(warm);
        foreach (var people in steps) Print(people);
    }

    private static void Print(int people)
    {
        var night = new NightStages(Feeds.Folder(people, RowsPerPerson));
        night.Scan();
        var rows = 0L;
        var scan = Cost(() => rows = night.Scan() - 1);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var read = Cost(() => night.ParseAndFold());
        var decide = Cost(() => night.EvaluateAndPublish(findings: false));
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {people} | {rows} | {scan:0.000} | {read:0.00} | {decide:0.00} | {(read + decide) * 1e6 / rows:0.00} "
            + $"| {(double)allocated / rows:0} | {(read + decide) / scan:0.0} |"));
    }

    private static void Whole(NightStages night)
    {
        night.ParseAndFold();
        night.EvaluateAndPublish(findings: false);
    }

    private static double Cost(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
