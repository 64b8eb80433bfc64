using LearningHours.Feeds;
using LearningHours.Nightly;

namespace LearningHours.Tests.Functions.Nightly;

public sealed class TaipeiClockTests
{
    [Theory]
    [InlineData(15, 59, 59, 31)]
    [InlineData(16, 0, 0, 1)]
    [InlineData(16, 0, 1, 1)]
    public void The_day_turns_at_sixteen_hours_utc(int hour, int minute, int second, int day) =>
        Assert.Equal(day, TaipeiClock.Today(new SettableTime(new DateTimeOffset(2018, 8, 31, hour, minute, second, TimeSpan.Zero))).Day);
}
