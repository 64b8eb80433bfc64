using LearningHours.Resilience;

namespace LearningHours.Tests.Functions.Resilience;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2018, 8, 25, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", null, 7.0)]
    [InlineData("7", "1535155230", 7.0)]
    [InlineData("Sat, 25 Aug 2018 00:00:09 GMT", null, 9.0)]
    [InlineData(null, "1535155230", 30.0)]
    [InlineData(null, "1535155199", 0.0)]
    [InlineData("100000", null, 120.0)]
    [InlineData(null, null, null)]
    [InlineData("soon", "never", null)]
    public void Either_header_tells_how_long_to_wait(string? retryAfter, string? reset, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Read(retryAfter, reset, Now)?.TotalSeconds);
}
