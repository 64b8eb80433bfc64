using System.Net.Http.Headers;
using LearningHours.Resilience;

namespace LearningHours.Mail;

/// <summary>
/// How fast the mail service accepts mails, learned from its answers and shared by all connections: if it says that its rate limit is used
/// up, or refuses a mail because of it, all wait until the time it names.
/// </summary>
public sealed class MailPace(TimeProvider time)
{
    private long _notBefore; // UTC ticks

    /// <summary>Waits until the service may be called again; returns at once if it may be called now.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        while (Wait() is { } wait) await Task.Delay(wait, time, cancel);
    }

    /// <summary>Learns from an answer: its status, <c>Retry-After</c>, and <c>X-RateLimit-Remaining</c> with
    /// <c>X-RateLimit-Reset</c>.</summary>
    public void Learn(int status, HttpResponseHeaders? headers)
    {
        if (headers is null) return;
        var isSpent = First(headers, "X-RateLimit-Remaining") == "0";
        if (status != 429 && !isSpent) return;
        if (RetryAfter.Read(status == 429 ? First(headers, "Retry-After") : null, First(headers, "X-RateLimit-Reset"),
            time.GetUtcNow()) is not { } wait) return;
        if (wait > MailResilience.LongestWait) return; // the drain closes and leaves the service alone
        var until = (time.GetUtcNow() + wait).UtcTicks;
        for (var known = Interlocked.Read(ref _notBefore); until > known; known = Interlocked.Read(ref _notBefore))
            if (Interlocked.CompareExchange(ref _notBefore, until, known) == known) return;
    }

    private TimeSpan? Wait()
    {
        var wait = TimeSpan.FromTicks(Interlocked.Read(ref _notBefore) - time.GetUtcNow().UtcTicks);
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
