using System.Globalization;

namespace LearningHours.Resilience;

/// <summary>How long a service asks to be left alone: <c>Retry-After</c> in seconds or as a date, else <c>X-RateLimit-Reset</c> in Unix
/// seconds (SendGrid).</summary>
public static class RetryAfter
{
    /// <summary>The longest wait for a service within one run; what is still refused then is left for the next.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>Never negative, never longer than <see cref="Longest"/>; null if neither header says anything usable.</returns>
    public static TimeSpan? Read(string? retryAfter, string? rateLimitReset, DateTimeOffset now)
    {
        TimeSpan? wait = null;
        if (int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            wait = TimeSpan.FromSeconds(seconds);
        else if (DateTimeOffset.TryParse(retryAfter, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            wait = date - now;
        else if (long.TryParse(rateLimitReset, NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
            && reset <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            wait = DateTimeOffset.FromUnixTimeSeconds(reset) - now;
        if (wait is not { } known) return null;
        return known < TimeSpan.Zero ? TimeSpan.Zero : known > Longest ? Longest : known;
    }
}
