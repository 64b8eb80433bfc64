namespace LearningHours.Evaluation;

/// <summary>Work on every core whose results come in order, a few ahead of whoever takes them and never all at once.</summary>
internal static class InOrder
{
    private const int Ahead = 8;

    /// <summary>The results of <paramref name="work"/> for 0 to <paramref name="count"/> (exclusive); called from several threads.</summary>
    public static IEnumerable<T> Select<T>(int count, Func<int, T> work)
    {
        if (count == 0) yield break;
        var running = Task.Run(() => Side(0));
        for (var from = Ahead; ; from += Ahead)
        {
            var done = running.GetAwaiter().GetResult();
            var next = from;
            if (next < count) running = Task.Run(() => Side(next));
            foreach (var result in done) yield return result;
            if (next >= count) yield break;
        }

        T[] Side(int from)
        {
            var results = new T[Math.Min(Ahead, count - from)];
            Parallel.For(0, results.Length, i => results[i] = work(from + i));
            return results;
        }
    }
}
