using LearningHours.Dates;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Tables;

public sealed class CellTests
{
    [Fact]
    public void Days_sort_as_days_numbers_as_numbers_and_empty_cells_come_last()
    {
        Cell[] cells = [default, "文字", new DateOnly(2018, 12, 1), new DateOnly(2011, 1, 1), new DateOnly(2018, 2, 1)];
        Assert.Equal(["100/01/01", "107/02/01", "107/12/01", "文字", ""], cells.Order(Comparer<Cell>.Create(Cell.Compare))
            .Select(c => CellText.Of(c)));
        Assert.True(Cell.Compare(9, 10) < 0);
    }

    [Theory]
    [InlineData(2010, "099/12/31")]
    [InlineData(2011, "100/12/31")]
    [InlineData(1912, "001/12/31")]
    [InlineData(1911, "1911-12-31")]
    public void A_day_is_printed_so_that_texts_sort_as_days(int year, string text) =>
        Assert.Equal(text, CellText.Of(new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("0.125", "0.12")]
    [InlineData("0.135", "0.14")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("1234.50", "1234.5")]
    public void A_number_has_two_decimals_at_most(string number, string text) =>
        Assert.Equal(text, CellText.Of(Cell.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void The_default_and_the_empty_text_are_empty()
    {
        Assert.True(default(Cell).IsEmpty);
        Assert.True(((Cell)"").IsEmpty);
        Assert.False(((Cell)0).IsEmpty);
        Assert.Equal("107/02/13 13:31:17", CellText.Of(CivilTime.At(new DateOnly(2018, 2, 13), 48_677)));
    }
}
