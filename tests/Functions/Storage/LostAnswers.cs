using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>Lets every write arrive but loses its first response, so that each write is sent twice.</summary>
public sealed class LostAnswers : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, bool> _lost = new(StringComparer.Ordinal);

    /// <summary>The number of lost responses.</summary>
    public int Count => _lost.Count;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Lose(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Lose(message);
    }

    private void Lose(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head) return;
        // A request keeps its id when it is sent again.
        if (_lost.TryAdd(message.Request.ClientRequestId, true)) throw new IOException("the answer got lost");
    }
}
