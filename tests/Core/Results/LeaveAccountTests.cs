using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Results;

namespace LearningHours.Tests.Core.Results;

/// <summary>Leave is used lot by lot, starting with the first to lapse, and lapses lot by lot.</summary>
public sealed class LeaveAccountTests
{
    private static readonly LeaveLot[] Lots = [new(Hours.Whole(3), new DateOnly(2012, 9, 30)),
        new(Hours.Whole(5), new DateOnly(2012, 12, 28))];

    [Theory]
    [InlineData(2, "2/0", "1/5")]
    [InlineData(3, "3/0", "0/5")]
    [InlineData(4, "3/1", "0/4")]
    public void What_is_taken_comes_off_the_lot_that_lapses_first(int taken, string used, string left)
    {
        var account = Of("2012-09-01", Use("2012-08-01", taken));
        Assert.Equal((used, left), (string.Join('/', account.Lots.Select(l => l.Used)),
            string.Join('/', account.Lots.Select(l => l.Left))));
        Assert.Equal(Hours.Whole(8 - taken), account.Usable);
    }

    [Theory]
    [InlineData("2012-09-29", 8, 0, "2012-09-30")]
    [InlineData("2012-09-30", 8, 0, "2012-09-30")]
    [InlineData("2012-10-01", 5, 3, "2012-12-28")]
    [InlineData("2012-12-29", 0, 8, "")]
    public void A_lot_can_be_used_up_to_and_on_its_last_day(string asOf, int usable, int lapsed, string next)
    {
        var account = Of(asOf, []);
        Assert.Equal((Hours.Whole(usable), Hours.Whole(lapsed)), (account.Usable!.Value, account.Lapsed!.Value));
        Assert.Equal(next, account.NextLapse?.ToString("yyyy-MM-dd") ?? "");
    }

    [Theory]
    [InlineData("2012-09-30", "3/1")]
    [InlineData("2012-10-01", "0/4")] // the first lot had lapsed
    public void Leave_taken_after_a_lot_lapsed_comes_off_a_later_one(string takenOn, string used) =>
        Assert.Equal(used, string.Join('/', Of("2012-12-01", Use(takenOn, 4)).Lots.Select(l => l.Used)));

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    public void What_no_lot_covers_is_told(int taken, int beyond) =>
        Assert.Equal(Hours.Whole(beyond), Of("2012-09-01", Use("2012-08-01", taken)).Beyond);

    [Fact]
    public void Where_use_is_not_known_neither_is_what_is_left_but_when_it_lapses()
    {
        var account = LeaveAccount.Of(Lots, null, new DateOnly(2012, 10, 1));
        Assert.Equal((null, null, null), (account.Used, account.Usable, account.Lapsed));
        Assert.Equal((Hours.Whole(8), new DateOnly(2012, 12, 28)), (account.Granted, account.NextLapse));
        Assert.Equal(Hours.Zero, LeaveAccount.Of(Lots, null, new DateOnly(2012, 12, 29)).Usable);
    }

    [Fact]
    public void A_lot_that_is_used_up_lapses_for_nobody() =>
        Assert.Equal(new DateOnly(2012, 12, 28), Of("2012-09-01", Use("2012-08-01", 3)).NextLapse);

    private static LeaveAccount Of(string asOf, params LeaveUse[] uses) => LeaveAccount.Of(Lots, uses, Day(asOf));

    private static LeaveUse Use(string takenOn, int hours) => new("E1", "tainan-101", null, Day(takenOn), Hours.Whole(hours), default);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
