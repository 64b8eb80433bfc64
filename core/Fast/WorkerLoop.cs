using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace LearningHours.Fast;

/// <summary>A parallel loop whose workers keep their state from one item to the next.</summary>
internal static class WorkerLoop
{
    /// <summary>
    /// Gives each item to one of the workers, each of which handles one item at a time. Returns all workers, in no particular order.
    /// </summary>
    /// <param name="workers">
    /// The degree of parallelism, at least one. Without a limit, the thread pool adds another worker for every half second that the loop
    /// lasts, only to wait for the next item as the others do.
    /// </param>
    /// <param name="newWorker">Creates a worker; may be called on any thread.</param>
    public static IReadOnlyCollection<TWorker> Run<TItem, TWorker>(int workers, Partitioner<TItem> items, Func<TWorker> newWorker,
        Action<TWorker, TItem> work)
    {
        // Parallel.ForEach ends and restarts its tasks many times; a worker waits here for the next one.
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
            // An unreadable file is reported as such, however many workers ran into it.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        return idle;
    }

    /// <summary>The same for workers without state.</summary>
    public static void Run<TItem>(int workers, IEnumerable<TItem> items, Action<TItem> work) =>
        Run(workers, Partitioner.Create(items), () => work, static (work, item) => work(item));
}
