using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>Records every request that a process sends to storage.</summary>
public sealed class StorageWitness : HttpPipelinePolicy
{
    /// <summary>The method and path of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        See(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        See(message);
        return ProcessNextAsync(message, pipeline);
    }

    private void See(HttpMessage message) => Requests.Enqueue($"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}");
}
