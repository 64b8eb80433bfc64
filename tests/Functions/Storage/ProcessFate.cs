using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>The process is gone; nothing in the product catches this.</summary>
public sealed class KilledException : Exception;

/// <summary>
/// Kills a process at one of its writes to storage: the write itself still arrives, its answer does not, and nothing of the process reaches
/// storage any more. To be killed after one write is to be killed before the next, so this visits every state a kill can leave.
/// </summary>
public sealed class ProcessFate(int lastWrite) : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _kinds = [];
    private string? _before;
    private int _writes;

    /// <summary>Kills a process before its first write to a path that holds a text; transactions of decisions go to
    /// <c>$batch</c>.</summary>
    public static ProcessFate Before(string part) => new(int.MaxValue) { _before = part };

    /// <summary>What each write was, in order: the method, and the container or table.</summary>
    public IReadOnlyList<string> Kinds => [.. _kinds];

    /// <summary>Writes that arrived.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <summary>The process is gone from now on: nothing of it reaches storage any more.</summary>
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

    /// <summary>A request is on its way; one of a dead process is not.</summary>
    /// <returns>Whether the process ends when it has arrived.</returns>
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

    /// <summary>After which writes to kill so that every kind of moment is met once: behind the last of each stretch of one kind, and amid
    /// a long one.</summary>
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
        // The account, the container or table with a prefix of the test, and of results the folder.
        return $"{request.Method} {string.Join('/', path.Skip(2).Take(2)).Split('(')[0]}";
    }
}
