using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace LearningHours.Fast;

/// <summary>A loop of several workers that keep what they know from one item to the next.</summary>
internal static class WorkerLoop
{
    /// <summary>Gives each item to some worker, no worker two at a time; the workers that there were, in no order.</summary>
    /// <param name="workers">How many work at a time, at least one. Without a measure the pool adds one for every half second that a loop
    /// lasts, to wait for the next item beside the others.</param>
    /// <param name="newWorker">Any thread.</param>
    public static IReadOnlyCollection<TWorker> Run<TItem, TWorker>(int workers, Partitioner<TItem> items, Func<TWorker> newWorker,
        Action<TWorker, TItem> work)
    {
        // Such a loop ends and begins its tasks many times; a worker waits here for the next one.
        var idle = new ConcurrentBag<TWorker>();
        try
        {
            Parallel.ForEach(
                items,
                new ParallelOptions { MaxDegreeOfParallelism = workers },
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
    public static void Run<TItem>(int workers, IEnumerable<TItem> items, Action<TItem> work) =>
        Run(workers, Partitioner.Create(items), () => work, static (work, item) => work(item));
}
