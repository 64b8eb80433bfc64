using LearningHours.Telemetry;

namespace LearningHours.Tests.Functions.Telemetry;

/// <summary>A person appears in a log as a short keyed hash.</summary>
public sealed class PersonHashTests
{
    /// <summary>Test case 2 of RFC 4231, HMAC-SHA256, truncated to eight bytes.</summary>
    [Fact]
    public void The_hash_is_the_beginning_of_an_hmac() =>
        Assert.Equal("5bdcc146bf60754e", PersonHash.Of("Jefe", "what do ya want for nothing?"));

    [Fact]
    public void Without_the_key_nobody_can_try_numbers_out() =>
        Assert.NotEqual(PersonHash.Of("one key of sixteen", "A123456789"), PersonHash.Of("another of sixteen", "A123456789"));
}
