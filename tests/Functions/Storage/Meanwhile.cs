using Azure.Core;
using Azure.Core.Pipeline;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>Lets somebody else act between what a process has read and its first write to a path that contains a text.</summary>
public sealed class Meanwhile(string part, Func<Task> act) : HttpPipelinePolicy
{
    private int _acted;

    /// <summary>Tables are never written synchronously.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Method != RequestMethod.Get
            && message.Request.Uri.ToUri().AbsolutePath.Contains(part, StringComparison.Ordinal)
            && Interlocked.Exchange(ref _acted, 1) == 0) await act();
        await ProcessNextAsync(message, pipeline);
    }
}
