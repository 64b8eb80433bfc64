namespace LearningHours.Tests.House;

/// <summary>What work takes of the heap.</summary>
internal static class Allocations
{
    /// <summary>Bytes that this thread allocates: the least of a few times, because a collection meanwhile counts the rest of the thread's
    /// share as taken.</summary>
    public static long Of(Action work)
    {
        var least = long.MaxValue;
        for (var time = 0; time < 5 && least > 0; time++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
