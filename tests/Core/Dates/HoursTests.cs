using System.Text;
using LearningHours.Dates;

namespace LearningHours.Tests.Core.Dates;

public class HoursTests
{
    [Theory]
    [InlineData(29.99, false, false, true)]
    [InlineData(30, false, true, true)]
    [InlineData(30.01, true, true, false)]
    public void A_threshold_is_reached_at_its_figure(decimal hours, bool isAbove, bool isReached, bool isAtMost)
    {
        Hours figure = Hours.Whole(30), credited = Hours.From(hours);
        Assert.Equal((isAbove, isReached, isAtMost, !isReached),
            (credited > figure, credited >= figure, credited <= figure, credited < figure));
        Assert.Equal(hours.CompareTo(30), credited.CompareTo(figure));
    }

    [Theory]
    [InlineData(0, "0", 0)]
    [InlineData(0.05, "0.05", 0)]
    [InlineData(0.5, "0.5", 0)]
    [InlineData(2.25, "2.25", 2)]
    [InlineData(29.9, "29.9", 29)]
    [InlineData(30, "30", 30)]
    [InlineData(100, "100", 100)]
    [InlineData(12345.67, "12345.67", 12345)]
    public void Staff_read_hours_without_trailing_zeros(decimal number, string text, int floor)
    {
        var hours = Hours.From(number);
        Span<byte> utf8 = stackalloc byte[Hours.LongestText];
        Assert.Equal(text, hours.ToString());
        Assert.Equal(text, Encoding.UTF8.GetString(utf8[..hours.Write(utf8)]));
        Assert.Equal((number, floor), (hours.Value, hours.Floor));
    }

    [Fact]
    public void Hours_are_added_and_taken_off_exactly()
    {
        var tenths = Enumerable.Range(0, 300).Aggregate(Hours.Zero, (sum, _) => sum + Hours.From(0.1m));
        Assert.Equal(Hours.Whole(30), tenths);
        Assert.Equal(Hours.Zero, tenths - Hours.Whole(30));
    }
}
