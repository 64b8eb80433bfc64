using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using SendGrid;

namespace LearningHours.Resilience;

/// <summary>
/// The resilience pipeline for mail. It retries only if the service certainly did not accept the mail, because a mail has no idempotency
/// key: after a connection that was never made, and after 429 if the wait it asks for is short. A request that was sent and got no answer,
/// and every 5xx, are not retried: the mail may have been accepted.
/// </summary>
public static class MailResilience
{
    /// <summary>A service that asks for more is left alone until the next drain, so that nobody holds a claimed mail meanwhile.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>Fewer requests say nothing about a service; more would leave people with too many mails in doubt to look after.</summary>
    private const int FewestToJudge = 4;

    public static ResiliencePipeline<Response> Build(TimeProvider time, RetrySettings patience)
    {
        var refused = new PredicateBuilder<Response>()
            .HandleResult(r => r.StatusCode == HttpStatusCode.TooManyRequests && !(AskedFor(r, time) > LongestWait))
            .Handle<HttpRequestException>(NeverLeft);
        return new ResiliencePipelineBuilder<Response> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Response>
            {
                ShouldHandle = refused,
                MaxRetryAttempts = patience.Retries,
                Delay = patience.FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                MaxDelay = LongestWait,
                DelayGenerator = a => ValueTask.FromResult(AskedFor(a.Outcome.Result, time)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Response>
            {
                // Lost answers count too: a service that swallows mails must not be fed the whole outbox.
                ShouldHandle = new PredicateBuilder<Response>()
                    .HandleResult(r => (int)r.StatusCode >= 500)
                    .Handle<HttpRequestException>()
                    .Handle<OperationCanceledException>(),
                FailureRatio = 0.5,
                MinimumThroughput = FewestToJudge,
                SamplingDuration = TimeSpan.FromMinutes(2),
                BreakDuration = TimeSpan.FromMinutes(1),
            })
            .Build();
    }

    /// <summary>Whether a request failed before any of it was sent.</summary>
    public static bool NeverLeft(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError;

    private static TimeSpan? AskedFor(Response? response, TimeProvider time)
    {
        if (response?.Headers is not { } headers) return null;
        string? First(string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
        return RetryAfter.Read(First("Retry-After"), First("X-RateLimit-Reset"), time.GetUtcNow());
    }
}
