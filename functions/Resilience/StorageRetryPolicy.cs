using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace LearningHours.Resilience;

/// <summary>
/// Replaces the Azure SDK's own retries, so that there is one pipeline and not two nested ones: retries with jitter on 408, 429, 5xx and
/// broken connections, honoring Retry-After; a circuit breaker; a timeout for each attempt.
/// </summary>
public sealed class StorageRetryPolicy : HttpPipelinePolicy
{
    private readonly ResiliencePipeline<Response> _resilience;
    private readonly RetrySettings _patience;

    public StorageRetryPolicy(TimeProvider time, RetrySettings patience)
    {
        _patience = patience;
        var momentary = new PredicateBuilder<Response>()
            .HandleResult(r => IsMomentary(r.Status))
            .Handle<RequestFailedException>(e => e.Status == 0 || IsMomentary(e.Status))
            .Handle<IOException>()
            // Cancelled, but not by the caller: the attempt timed out. Polly itself stops when the caller's token is cancelled.
            .Handle<OperationCanceledException>();
        _resilience = new ResiliencePipelineBuilder<Response> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Response>
            {
                ShouldHandle = momentary,
                MaxRetryAttempts = patience.Retries,
                Delay = patience.FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                MaxDelay = RetryAfter.Longest,
                DelayGenerator = a => ValueTask.FromResult(AskedFor(a.Outcome.Result, time)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Response>
            {
                ShouldHandle = momentary,
                FailureRatio = 0.8,
                MinimumThroughput = 40,
                SamplingDuration = TimeSpan.FromSeconds(60),
                BreakDuration = TimeSpan.FromSeconds(20),
            })
            .Build();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        _resilience.Execute(
            _ =>
            {
                Prepare(message);
                ProcessNext(message, pipeline);
                return message.Response;
            },
            message.CancellationToken);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        await _resilience.ExecuteAsync(
            async _ =>
            {
                Prepare(message);
                await ProcessNextAsync(message, pipeline);
                return message.Response;
            },
            message.CancellationToken);

    private void Prepare(HttpMessage message)
    {
        message.NetworkTimeout = _patience.AttemptTimeout;
        if (message.HasResponse) message.Response.Dispose();
    }

    private static bool IsMomentary(int status) => status is 408 or 429 or >= 500;

    private static TimeSpan? AskedFor(Response? response, TimeProvider time) =>
        response is not null && response.Headers.TryGetValue("Retry-After", out var wait) ? RetryAfter.Read(wait, null, time.GetUtcNow())
            : null;
}
