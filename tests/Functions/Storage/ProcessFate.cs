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
    private int writes;

    /// <summary>Writes that arrived.</summary>
    public int Writes => Volatile.Read(ref writes);

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
        if (message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head) return Volatile.Read(ref writes) >= lastWrite ? throw new KilledException() : false;
        var mine = Interlocked.Increment(ref writes);
        if (mine <= lastWrite) return mine == lastWrite;
        Interlocked.Decrement(ref writes);
        throw new KilledException();
    }
}
