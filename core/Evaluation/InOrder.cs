namespace LearningHours.Evaluation;

/// <summary>Work done on all cores with its results in order, computed only a few ahead of the consumer and never all at once.</summary>
internal static class InOrder
{
    private const int Ahead = 8;

    /// <summary>
    /// The results of <paramref name="work"/> for 0 to <paramref name="count"/> (exclusive); it is called on several threads, and an
    /// exception it throws is rethrown when its result is due.
    /// </summary>
    public static IEnumerable<T> Select<T>(int count, Func<int, T> work)
    {
        var running = new Queue<Task<T>>(Ahead);
        for (var next = 0; next < count || running.Count > 0;)
        {
            while (next < count && running.Count < Ahead)
            {
                var number = next++;
                running.Enqueue(Task.Run(() => work(number)));
            }
            yield return running.Dequeue().GetAwaiter().GetResult();
        }
    }
}
