using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LearningHours.Dates;

namespace LearningHours.Tests.Core.Dates;

public class RocDateTests
{
    [Theory]
    [InlineData("2018-02-11")]
    [InlineData("2018/2/11")]
    [InlineData("2018.02.11")]
    [InlineData("20180211")]
    [InlineData("107-02-11")]
    [InlineData("107/02/11")]
    [InlineData("107/2/11")]
    [InlineData("107.2.11")]
    [InlineData("1070211")]
    [InlineData("107年2月11日")]
    [InlineData("107年02月11日")]
    [InlineData("2018年2月11日")]
    [InlineData("一〇七年二月十一日")]
    [InlineData("一○七年二月十一日")]
    [InlineData("一零七年二月十一日")]
    [InlineData("一百零七年二月十一日")]
    [InlineData("一〇七年二月一一日")]
    [InlineData("二〇一八年二月十一日")]
    [InlineData("１０７年２月１１日")]
    [InlineData("１０７／０２／１１")]
    [InlineData("１０７－０２－１１")]
    [InlineData("１０７０２１１")]
    [InlineData("  2018-02-11\t")]
    [InlineData("\u3000107年2月11日\u3000")]
    public void Every_form_an_office_writes_is_the_same_day(string text) => BothReadAs(new DateOnly(2018, 2, 11), text);

    [Theory]
    [InlineData("一〇一年八月三十一日", "2012-08-31")]
    [InlineData("一百年十月十日", "2011-10-10")]
    [InlineData("十年十月十日", "1921-10-10")]
    [InlineData("十一年九月九日", "1922-09-09")]
    [InlineData("一百零一年一月一日", "2012-01-01")]
    [InlineData("一百一十年十二月二十日", "2021-12-20")]
    [InlineData("一百十年一月三日", "2021-01-03")]
    [InlineData("一百十一年一月三日", "2022-01-03")]
    [InlineData("一百一十五年二月二十八日", "2026-02-28")]
    [InlineData("〇九九年一月一日", "2010-01-01")]
    [InlineData("099-01-01", "2010-01-01")]
    [InlineData("0990101", "2010-01-01")]
    public void Numerals_are_read_as_they_are_spoken(string text, string day) => BothReadAs(Iso(day), text);

    [Theory]
    [InlineData("99-01-01")]
    [InlineData("99/1/1")]
    [InlineData("99.01.01")]
    [InlineData("99年1月1日")]
    [InlineData("９９年１月１日")]
    [InlineData("九九年一月一日")]
    [InlineData("九十九年一月一日")]
    [InlineData("民國99年1月1日")]
    [InlineData("民國九十九年一月一日")]
    public void A_year_of_two_digits_with_separators_is_one_of_the_republic(string text) => BothReadAs(Iso("2010-01-01"), text);

    [Theory]
    [InlineData("民國9年1月1日", "1920-01-01")]
    [InlineData("民國 107 年 2 月 11 日", "2018-02-11")]
    [InlineData("民國107/02/11", "2018-02-11")]
    [InlineData("中華民國107年2月11日", "2018-02-11")]
    [InlineData("中華民國 一〇七年二月十一日", "2018-02-11")]
    [InlineData("西元2018年2月11日", "2018-02-11")]
    [InlineData("18-02-11", "1929-02-11")]
    public void An_era_says_whose_year_it_is(string text, string day) => BothReadAs(Iso(day), text);

    [Theory]
    [InlineData("990101")]
    [InlineData("180211")]
    [InlineData("9-01-01")]
    [InlineData("9年1月1日")]
    [InlineData("民國2018年2月11日")]
    [InlineData("西元107年2月11日")]
    [InlineData("民國前1年1月1日")]
    [InlineData("中華107年2月11日")]
    [InlineData("中華民國2018年2月11日")]
    [InlineData("民國")]
    public void Years_that_could_be_another_are_refused(string text) => BothRefuse(text);

    [Theory]
    [InlineData("2018-02-30")]
    [InlineData("2018-02-29")]
    [InlineData("1070229")]
    [InlineData("107年4月31日")]
    [InlineData("2018-00-10")]
    [InlineData("2018-13-01")]
    [InlineData("2018-01-00")]
    [InlineData("一〇七年二月三十日")]
    public void Days_that_do_not_exist_are_refused(string text) => BothRefuse(text);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("--")]
    [InlineData("//")]
    [InlineData("年月日")]
    [InlineData("2018-02/11")]
    [InlineData("2018-02")]
    [InlineData("2018-02-11-")]
    [InlineData("2018-02-111")]
    [InlineData("2018-002-11")]
    [InlineData("107 02 11")]
    [InlineData("107年2月11")]
    [InlineData("107年2-11日")]
    [InlineData("107-2月-11日")]
    [InlineData("107年2月11日日")]
    [InlineData("11/02/2018")]
    [InlineData("2018O211")]
    [InlineData("年2月11日")]
    [InlineData("107年月11日")]
    [InlineData("107年2月日")]
    [InlineData("107--11")]
    [InlineData("-02-11")]
    [InlineData("10x年2月11日")]
    [InlineData("一百七年二月十一日")]
    [InlineData("百年二月十一日")]
    [InlineData("零百年二月十一日")]
    [InlineData("月百年二月十一日")]
    [InlineData("一一百年二月十一日")]
    [InlineData("一百零十年二月十一日")]
    [InlineData("一百零零年二月十一日")]
    [InlineData("一百百年二月十一日")]
    [InlineData("一一十年二月十一日")]
    [InlineData("零十年二月十一日")]
    [InlineData("月十年二月十一日")]
    [InlineData("十一一年二月十一日")]
    [InlineData("十時年二月十一日")]
    [InlineData("十十年二月十一日")]
    [InlineData("一〇七年二月百日")]
    [InlineData("一〇七年二月二十〇日")]
    [InlineData("10702110000")]
    [InlineData("2018-02-11 13:18:51")]
    [InlineData("2018-02-11#")]
    [InlineData("許功蓋")]
    [InlineData("107年2月11日107年2月11日107年2月11日107年2月11日107年2月11日107年2月11日")]
    public void Anything_else_is_refused(string text) => BothRefuse(text);

    [Theory]
    [InlineData("1911-12-31", null)]
    [InlineData("1912-01-01", "1912-01-01")]
    [InlineData("001-01-01", "1912-01-01")]
    [InlineData("000-12-31", null)]
    [InlineData("2067-12-31", "2067-12-31")]
    [InlineData("156-12-31", "2067-12-31")]
    [InlineData("157-01-01", null)]
    [InlineData("2068-01-01", null)]
    public void Years_begin_with_the_first_of_the_republic_and_end_with_the_last_that_is_counted(string text, string? day)
    {
        if (day is null) BothRefuse(text);
        else BothReadAs(Iso(day), text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.False(RocDate.TryParse([0x31, 0x30, 0x37, 0xA6, 0x7E], out _));
        Assert.False(RocDate.TryParse([0x91, 0x90, 0x97, 0x80, 0x92, 0x81, 0x91, 0x82], out _));
    }

    [Fact]
    public void What_is_printed_is_read_back()
    {
        var first = new DateOnly(1912, 1, 1).DayNumber;
        var days = Gen.Choose(first, new DateOnly(2067, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
        Prop.ForAll(days, day =>
        {
            BothReadAs(day, $"{day:yyyy-MM-dd}");
            BothReadAs(day, $"{day:yyyyMMdd}");
            BothReadAs(day, $"{day.Year - 1911:000}{day:MMdd}");
            if (day.Year >= 2011) BothReadAs(day, RocDate.Format(day));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Staff_read_the_year_of_the_republic_and_the_weekday()
    {
        Assert.Equal("107年8月31日", RocDate.Format(new DateOnly(2018, 8, 31)));
        Assert.Equal("107年8月31日（星期五）", RocDate.FormatWithWeekday(new DateOnly(2018, 8, 31)));
        Assert.Equal("106年10月1日（星期日）", RocDate.FormatWithWeekday(new DateOnly(2017, 10, 1)));
        Assert.Equal("107年8月31日（五）", RocDate.FormatShort(new DateOnly(2018, 8, 31)));
        Assert.Equal("106年10月1日（日）", RocDate.FormatShort(new DateOnly(2017, 10, 1)));
    }

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static void BothReadAs(DateOnly day, string text)
    {
        Assert.True(RocDate.TryParse(text, out var fromText), text);
        Assert.True(RocDate.TryParse(Encoding.UTF8.GetBytes(text), out var fromBytes), text);
        Assert.Equal(day, fromText);
        Assert.Equal(day, fromBytes);
    }

    private static void BothRefuse(string text)
    {
        Assert.False(RocDate.TryParse(text, out _), text);
        Assert.False(RocDate.TryParse(Encoding.UTF8.GetBytes(text), out _), text);
    }
}
