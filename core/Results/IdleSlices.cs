using System.Collections.Concurrent;
using LearningHours.Facts;

namespace LearningHours.Results;

/// <summary>Keeps slices for reuse, so that a night of any size creates only a few. Thread-safe.</summary>
public sealed class IdleSlices(FactBook facts, DateOnly asOf, SliceContents contents) : IDisposable
{
    private readonly ConcurrentBag<DecisionSlice> _idle = [];

    /// <summary>An empty slice.</summary>
    public DecisionSlice Begin() => _idle.TryTake(out var used) ? used : new DecisionSlice(facts, asOf, contents);

    /// <summary>Empties a slice and keeps it for the next <see cref="Begin"/>.</summary>
    public void Return(DecisionSlice slice)
    {
        slice.Clear();
        _idle.Add(slice);
    }

    /// <summary>Disposes the slices that were returned.</summary>
    public void Dispose()
    {
        foreach (var slice in _idle) slice.Dispose();
    }
}
