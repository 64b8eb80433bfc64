using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace LearningHours.Fast;

/// <summary>A loop on every core whose workers keep what they know from one item to the next.</summary>
internal static class WorkerLoop
{
    /// <summary>
    /// As many workers as there are cores: without a measure the pool adds one for every half second that a loop lasts, to wait for the
    /// next item beside the others. The core does not know the machine, but a scheduler that keeps to its cores says how many tasks it
    /// runs.
    /// </summary>
    private static readonly ParallelOptions Options =
        new() { MaxDegreeOfParallelism = new ConcurrentExclusiveSchedulerPair().ConcurrentScheduler.MaximumConcurrencyLevel };

    /// <summary>Gives each item to some worker, no worker two at a time; the workers that there were, in no order.</summary>
    /// <param name="newWorker">Any thread.</param>
    public static IReadOnlyCollection<TWorker> Run<TItem, TWorker>(Partitioner<TItem> items, Func<TWorker> newWorker,
        Action<TWorker, TItem> work)
    {
        // Such a loop ends and begins its tasks many times; a worker waits here for the next one.
        var idle = new ConcurrentBag<TWorker>();
        try
        {
            Parallel.ForEach(
                items,
                Options,
                () => idle.TryTake(out var worker) ? worker : newWorker(),
                (item, _, worker) =>
                {
                    work(worker, item);
                    return worker;
                },
                idle.Add);
        }
        catch (AggregateException failures)
        {
            // A file that cannot be read is that, however many workers found it out.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        return idle;
    }

    /// <summary>The same where there is nothing to know.</summary>
    public static void Run<TItem>(IEnumerable<TItem> items, Action<TItem> work) =>
        Run(Partitioner.Create(items), () => work, static (work, item) => work(item));
}
