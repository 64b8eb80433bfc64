using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>Every write arrives, and its first answer gets lost on the way back: each is sent twice.</summary>
public sealed class LostAnswers : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, bool> _lost = new(StringComparer.Ordinal);

    /// <summary>Answers that got lost.</summary>
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
        // A request keeps its number when it is sent again.
        if (_lost.TryAdd(message.Request.ClientRequestId, true)) throw new IOException("the answer got lost");
    }
}
