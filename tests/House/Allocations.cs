namespace LearningHours.Tests.House;

/// <summary>Measures heap allocations.</summary>
internal static class Allocations
{
    /// <summary>
    /// Returns the bytes that the work allocates on this thread, as the minimum of up to five runs, because a collection during a run
    /// counts the unused rest of the thread's allocation budget as allocated.
    /// </summary>
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
