using LearningHours.Dates;

namespace LearningHours.Tests.Core.Dates;

public class DateWindowTests
{
    [Theory]
    [InlineData("2018-01-31", false)]
    [InlineData("2018-02-01", true)]
    [InlineData("2018-02-02", true)]
    [InlineData("2018-02-27", true)]
    [InlineData("2018-02-28", true)]
    [InlineData("2018-03-01", false)]
    public void Both_ends_belong_to_a_window(string day, bool isInside) =>
        Assert.Equal(isInside, Window("2018-02-01", "2018-02-28").Contains(Day(day)));

    [Theory]
    [InlineData("2018-01-01", "2018-01-31", null, null)]
    [InlineData("2018-01-01", "2018-02-01", "2018-02-01", "2018-02-01")]
    [InlineData("2018-01-01", "2018-02-02", "2018-02-01", "2018-02-02")]
    [InlineData("2018-02-10", "2018-02-20", "2018-02-10", "2018-02-20")]
    [InlineData("2018-01-01", "2018-12-31", "2018-02-01", "2018-02-28")]
    [InlineData("2018-02-27", "2018-12-31", "2018-02-27", "2018-02-28")]
    [InlineData("2018-02-28", "2018-12-31", "2018-02-28", "2018-02-28")]
    [InlineData("2018-03-01", "2018-12-31", null, null)]
    public void Two_windows_share_the_days_of_both(string from, string to, string? first, string? last)
    {
        DateWindow? both = first is null ? null : Window(first, last!);
        DateWindow february = Window("2018-02-01", "2018-02-28"), other = Window(from, to);
        Assert.Equal(both, february.Intersect(other));
        Assert.Equal(both, other.Intersect(february));
    }

    private static DateWindow Window(string from, string to) => new(Day(from), Day(to));
    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
