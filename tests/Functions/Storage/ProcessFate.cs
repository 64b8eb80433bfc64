using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>The process is gone; nothing in the product catches this.</summary>
public sealed class KilledException : Exception;

/// <summary>
/// Kills a process at one of its writes to storage: the write itself still arrives, but its response does not, and nothing from the process
/// reaches storage any more. Being killed after one write is the same as before the next, so this covers every state a kill can leave.
/// </summary>
public sealed class ProcessFate(int lastWrite) : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _kinds = [];
    private string? _before;
    private int _writes;

    /// <summary>Kills a process before its first write to a path that contains a text; decisions are written to <c>$batch</c>.</summary>
    public static ProcessFate Before(string part) => new(int.MaxValue) { _before = part };

    /// <summary>The kind of each write, in order: the method, and the container or table.</summary>
    public IReadOnlyList<string> Kinds => [.. _kinds];

    /// <summary>The number of writes that arrived.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <summary>Ends the process: from now on, nothing from it reaches storage.</summary>
    public void End() => Volatile.Write(ref lastWrite, 0);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var last = Look(message);
        ProcessNext(message, pipeline);
        if (last) throw new KilledException();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var last = Look(message);
        await ProcessNextAsync(message, pipeline);
        if (last) throw new KilledException();
    }

    private bool Look(HttpMessage message)
    {
        var reads = message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head;
        return Look(reads, message.Request.Uri.ToUri().AbsolutePath, reads ? "" : KindOf(message.Request));
    }

    /// <summary>Inspects a request before it is sent.</summary>
    /// <returns>Whether the process dies once the request has arrived.</returns>
    /// <exception cref="KilledException">The process is dead already.</exception>
    public bool Look(bool reads, string path, string kind)
    {
        if (reads) return Volatile.Read(ref _writes) >= Volatile.Read(ref lastWrite) ? throw new KilledException() : false;
        if (_before is not null && path.Contains(_before, StringComparison.Ordinal)) Volatile.Write(ref lastWrite, 0);
        var mine = Interlocked.Increment(ref _writes);
        if (mine <= Volatile.Read(ref lastWrite))
        {
            _kinds.Enqueue(kind);
            return mine == Volatile.Read(ref lastWrite);
        }
        Interlocked.Decrement(ref _writes);
        throw new KilledException();
    }

    /// <summary>
    /// The writes after which to kill so that every kind of moment occurs once: after the last of each run of writes of one kind, and in
    /// the middle of a run of several.
    /// </summary>
    public IReadOnlyList<int> Moments()
    {
        var moments = new List<int>();
        var all = Kinds;
        for (var start = 0; start < all.Count;)
        {
            var end = start;
            while (end < all.Count && all[end] == all[start]) end++;
            if (end - start > 1) moments.Add((start + end) / 2);
            if (end < all.Count) moments.Add(end);
            start = end;
        }
        return [.. moments.Distinct()];
    }

    private static string KindOf(Request request)
    {
        var path = request.Uri.ToUri().AbsolutePath.Split('/');
        // The path begins with the account; the kind is the container or table, with the test's prefix, and for results the folder.
        return $"{request.Method} {string.Join('/', path.Skip(2).Take(2)).Split('(')[0]}";
    }
}
