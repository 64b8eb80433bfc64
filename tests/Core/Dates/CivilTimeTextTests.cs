using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LearningHours.Dates;
using LearningHours.Tests.House;

namespace LearningHours.Tests.Core.Dates;

public class CivilTimeTextTests
{
    [Theory]
    [InlineData("2018-02-13 13:31:17")]
    [InlineData("2018-02-13T13:31:17")]
    [InlineData("2018-02-13   13:31:17")]
    [InlineData("2018/2/13 13:31:17")]
    [InlineData("20180213 13:31:17")]
    [InlineData("107-02-13 13:31:17")]
    [InlineData("107/02/13 13:31:17")]
    [InlineData("1070213 13:31:17")]
    [InlineData("107年2月13日 13:31:17")]
    [InlineData("一〇七年二月十三日 13:31:17")]
    [InlineData("１０７／０２／１３　１３：３１：１７")]
    [InlineData(" 2018-02-13 13:31:17 ")]
    public void Any_form_of_the_date_goes_before_the_time(string text)
    {
        Assert.True(Parse(text, out var time, out var dayOnly), text);
        Assert.False(dayOnly);
        Assert.Equal("2018-02-13 13:31:17", time.ToString());
    }

    [Theory]
    [InlineData("2018-02-13 13:31:17.0")]
    [InlineData("2018-02-13 13:31:17.999")]
    [InlineData("2018-02-13 133117")]
    [InlineData("20180213133117")]
    [InlineData("2018/2/13 下午 01:31:17")]
    [InlineData("2018/2/13 下午1:31:17")]
    [InlineData("2018/2/13下午 1:31:17")]
    [InlineData("2018/2/13 PM 01:31:17")]
    [InlineData("2018/2/13 1:31:17 pm")]
    [InlineData("2018/2/13 13:31:17 下午")]
    [InlineData("107年2月13日13:31:17")]
    [InlineData("民國 107 年 2 月 13 日 13時31分17秒")]
    [InlineData("2018-02-13T05:31:17Z")]
    [InlineData("2018-02-13T13:31:17+08:00")]
    [InlineData("2018-02-13T13:31:17.123+0800")]
    [InlineData("2018-02-12T21:31:17-08")]
    [InlineData("2018-02-13 14:31:17 +09:00")]
    [InlineData("2018-02-13\r\n13:31:17")]
    [InlineData("2018-02-13T11:01:17+05:30")]
    [InlineData("2018-02-13T11:01:17+0530")]
    [InlineData("2018-02-13T02:01:17-03:30")]
    [InlineData("2018-02-13T11:30:17+05:59")]
    [InlineData("2018-02-13T19:31:17+14:00")]
    public void Any_form_of_the_time_goes_behind_the_date(string text)
    {
        Assert.True(Parse(text, out var time, out var dayOnly), text);
        Assert.False(dayOnly);
        Assert.Equal("2018-02-13 13:31:17", time.ToString());
    }

    [Theory]
    [InlineData("99/5/3 8:05", "2010-05-03 08:05:00")]
    [InlineData("10706050800", "2018-06-05 08:00:00")]
    [InlineData("201806050800", "2018-06-05 08:00:00")]
    [InlineData("2018/2/13 上午 12:00:00", "2018-02-13 00:00:00")]
    [InlineData("2018/2/13 上午 12:59:59", "2018-02-13 00:59:59")]
    [InlineData("2018/2/13 上午 01:00:00", "2018-02-13 01:00:00")]
    [InlineData("2018/2/13 上午 11:59:59", "2018-02-13 11:59:59")]
    [InlineData("2018/2/13 下午 12:00:00", "2018-02-13 12:00:00")]
    [InlineData("2018/2/13 下午 12:59:59", "2018-02-13 12:59:59")]
    [InlineData("2018/2/13 下午 11:59:59", "2018-02-13 23:59:59")]
    [InlineData("2018-02-13T15:59:59Z", "2018-02-13 23:59:59")]
    [InlineData("2018-02-13T16:00:00Z", "2018-02-14 00:00:00")]
    [InlineData("2018-02-13T16:00:01Z", "2018-02-14 00:00:01")]
    [InlineData("2018-02-13T24:00:00+08:00", "2018-02-14 00:00:00")]
    [InlineData("2018-01-01T00:00:00+09:00", "2017-12-31 23:00:00")]
    public void Halves_of_the_day_and_offsets_give_the_instant_of_Taipei(string text, string instant)
    {
        Assert.True(Parse(text, out var time, out var dayOnly), text);
        Assert.False(dayOnly);
        Assert.Equal(instant, time.ToString());
    }

    [Theory]
    [InlineData("2018-02-11", "2018-02-11")]
    [InlineData("2018-02-11 00:00:00", "2018-02-11")]
    [InlineData("2018-02-11T00:00:00.000", "2018-02-11")]
    [InlineData("2018/2/11 上午 12:00:00", "2018-02-11")]
    [InlineData("107/2/11 0:00", "2018-02-11")]
    [InlineData("2018-02-11 23:59:59", "2018-02-11")]
    [InlineData("2018-02-11T15:59:59Z", "2018-02-11")]
    [InlineData("2018-02-11T16:00:00Z", "2018-02-12")]
    [InlineData("2018-02-11T00:30:00+09:00", "2018-02-10")]
    [InlineData("2018-02-11 24:00", null)]
    [InlineData("2018-02-11 x", null)]
    [InlineData("2018-02-11T 00:00", null)]
    [InlineData("40238", null)]
    public void A_day_may_carry_a_time(string text, string? day)
    {
        Assert.Equal(day is not null, CivilTimeText.TryParseDate(Encoding.UTF8.GetBytes(text), out var date));
        if (day is not null) Assert.Equal(day, date.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("2018-02-13 00:00:00", "2018-02-13 00:00:00")]
    [InlineData("2018-02-13 23:59:59", "2018-02-13 23:59:59")]
    [InlineData("2018-02-13 24:00:00", "2018-02-14 00:00:00")]
    [InlineData("2018-12-31 24:00", "2019-01-01 00:00:00")]
    [InlineData("2018-02-13 13:31", "2018-02-13 13:31:00")]
    [InlineData("1999-12-31 23:59:59", "1999-12-31 23:59:59")]
    [InlineData("1933-01-01 00:00:00", "1933-01-01 00:00:00")]
    [InlineData("2067-12-31 23:59:59", "2067-12-31 23:59:59")]
    [InlineData("22/1/1 00:00:00", "1933-01-01 00:00:00")]
    [InlineData("22/1/1", "1933-01-01 00:00:00")]
    [InlineData("156/12/31 23:59:59", "2067-12-31 23:59:59")]
    [InlineData("156/12/31", "2067-12-31 00:00:00")]
    public void The_day_ends_where_the_next_begins(string text, string instant)
    {
        Assert.True(Parse(text, out var time, out _), text);
        Assert.Equal(instant, time.ToString());
    }

    [Theory]
    [InlineData("2018-02-13")]
    [InlineData("107/02/13")]
    [InlineData("107年2月13日")]
    public void A_date_alone_is_the_first_second_of_its_day_and_says_so(string text)
    {
        Assert.True(Parse(text, out var time, out var dayOnly), text);
        Assert.True(dayOnly);
        Assert.Equal(CivilTime.At(new DateOnly(2018, 2, 13)), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("13:31:17")]
    [InlineData("2018-02-13 24:00:01")]
    [InlineData("2018-02-13 25:00")]
    [InlineData("2018-02-13 13:60:00")]
    [InlineData("2018-02-13 13:00:60")]
    [InlineData("2018-02-13 13:31:1")]
    [InlineData("2018-02-13 13-31-17")]
    [InlineData("2018-02-13 T13:31:17")]
    [InlineData("2018-02-13$13:31:17")]
    [InlineData("2018-02-13 13:31:17.")]
    [InlineData("2018-02-13 13:31:17,5")]
    [InlineData("2018-02-13 13311")]
    [InlineData("2018-02-13 13:31:17.5x")]
    [InlineData("2018-02-13 13:31:17.x5")]
    [InlineData("2018-02-13 13:31:17+15:00")]
    [InlineData("2018-02-13 13:31:17+14:01")]
    [InlineData("2018-02-13 13:31:17+05:60")]
    [InlineData("2018-02-13 13:31:17+8")]
    [InlineData("2018-02-13 13:31:17+8:00")]
    [InlineData("2018-02-13 13:31:17+08:0")]
    [InlineData("2018-02-13 13:31:17+08.00")]
    [InlineData("2018-02-13 13:31:17+x8:00")]
    [InlineData("2018-02-13 13:31:17+08:x0")]
    [InlineData("2018-02-13 13:31:17+080x")]
    [InlineData("2018-02-13+08:00")]
    [InlineData("3/3/2018 19:00")]
    [InlineData("180213 13:31")]
    [InlineData("43144.5634")]
    [InlineData("43144")]
    [InlineData("1518499877000")]
    [InlineData("1518499877")]
    [InlineData("2018-02-13 上午 13:31")]
    [InlineData("2018-02-13 下午 24:00")]
    [InlineData("2018-02-13 下午 00:31")]
    [InlineData("2018-02-13 上午")]
    [InlineData("1933-01-01T07:59:59+16:00")]
    [InlineData("1933-01-01T00:00:00+09:00")]
    [InlineData("2067-12-31T16:00:00Z")]
    [InlineData("2018-02-30 13:31:17")]
    [InlineData("2018-00-13 13:31:17")]
    [InlineData("2018-13-13 13:31:17")]
    [InlineData("2018-02-00 13:31:17")]
    [InlineData("2018-02-1: 13:31:17")]
    [InlineData("2018-02-13 1:331:17")]
    [InlineData("1932-12-31 23:59:59")]
    [InlineData("2068-01-01 00:00:00")]
    [InlineData("2067-12-31 24:00:00")]
    [InlineData("21/12/31 23:59:59")]
    [InlineData("21/12/31")]
    [InlineData("157/1/1 00:00:00")]
    [InlineData("157/1/1")]
    [InlineData("107年2月13日 13時31")]
    [InlineData("107年2月13日 13時31秒")]
    [InlineData("107年2月13日 13時31分1秒")]
    [InlineData("107年2月13日 13時31分17")]
    public void Anything_else_is_refused(string text) => Assert.False(Parse(text, out _, out _), text);

    [Fact]
    public void No_byte_out_of_place_passes_as_a_digit_or_a_separator()
    {
        var good = Encoding.ASCII.GetBytes("2018-02-11 13:18:51");
        for (var at = 0; at < good.Length; at++)
        {
            for (var b = 0; b < 256; b++)
            {
                if (b is >= '0' and <= '9' || b == good[at] || (at == 10 && b is ' ' or 'T' or '\t' or '\r' or '\n')) continue;
                if (at == 9 && b is ' ' or '\t' or '\r' or '\n') continue; // 2018-02-1 with two blanks is another valid form
                if (at == 11 && b is ' ' or '\t' or '\r' or '\n') continue; // and so is 3:18:51 after two blanks
                var bad = (byte[])good.Clone();
                bad[at] = (byte)b;
                Assert.False(CivilTimeText.TryParse(bad, out _, out _), $"byte {b:X2} at {at}");
            }
        }
    }

    [Theory]
    [InlineData("2018-02-13", "13:31:17")]
    [InlineData("107年2月13日", "13:31:17")]
    public void Blanks_may_fill_the_longest_text_and_no_more(string day, string clock)
    {
        foreach (var (length, isRead) in new[] { (47, true), (48, true), (49, false) })
            Assert.Equal(isRead, Parse(day + new string(' ', length - day.Length - clock.Length) + clock, out _, out _));
    }

    [Theory]
    [InlineData("1933-01-01 00:00:00")]
    [InlineData("1999-12-31T23:59:59")]
    [InlineData("2018-02-28 09:09:09")]
    [InlineData("2067-12-31 23:59:59")]
    public void The_usual_form_alone_reads_every_instant_that_feeds_may_state(string text)
    {
        Assert.True(CivilTimeText.TryParseUsual(Encoding.ASCII.GetBytes(text), out var time));
        Assert.Equal(text.Replace('T', ' '), time.ToString());
    }

    [Theory]
    [InlineData("1932-12-31 23:59:59")]
    [InlineData("2068-01-01 00:00:00")]
    [InlineData("2018-00-13 13:31:17")]
    [InlineData("2018-13-13 13:31:17")]
    [InlineData("2018-02-00 13:31:17")]
    [InlineData("2018-02-29 13:31:17")]
    [InlineData("2018-02-13 24:00:00")]
    [InlineData("2018-02-13 13:60:00")]
    [InlineData("2018-02-13 13:00:60")]
    [InlineData("2018-02-13\t13:31:17")]
    [InlineData("2018/02/13 13:31:17")]
    [InlineData("2018-02-13 13:31:7")]
    [InlineData("2018-02-13 13:31:17 ")]
    public void The_usual_form_alone_reads_nothing_else(string text) =>
        Assert.False(CivilTimeText.TryParseUsual(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void What_is_printed_is_read_back_over_the_whole_range()
    {
        var from = CivilTime.At(CivilTime.FirstDate).Seconds;
        var to = CivilTime.At(CivilTime.LastDate, CivilTime.SecondsPerDay - 1).Seconds;
        Prop.ForAll(Gen.Choose(from, to).ToArbitrary(), seconds =>
        {
            var time = new CivilTime(seconds);
            Assert.True(Parse(time.ToString(), out var read, out _));
            Assert.Equal(time, read);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_ordinary_row_costs_no_memory()
    {
        var plain = "2018-02-11 13:18:51"u8.ToArray();
        var other = "107/02/11 13:18"u8.ToArray();
        var wide = Encoding.UTF8.GetBytes("一〇七年二月十一日 13:18");
        CivilTimeText.TryParse(plain, out _, out _);
        CivilTimeText.TryParse(wide, out _, out _);
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                CivilTimeText.TryParse(plain, out _, out _);
                CivilTimeText.TryParse(other, out _, out _);
                CivilTimeText.TryParse(wide, out _, out _);
            }
        }));
    }

    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("07:59:59", 28_799)]
    [InlineData("08:00:00", 28_800)]
    [InlineData("08:00:01", 28_801)]
    [InlineData("23:59:59", 86_399)]
    [InlineData("24:00", 86_400)]
    [InlineData(" 24:00:00 ", 86_400)]
    [InlineData("１３：３１", 48_660)]
    [InlineData("0:00", 0)]
    [InlineData("9:00", 32_400)]
    [InlineData("0900", 32_400)]
    [InlineData("085010", 31_810)]
    [InlineData("2400", 86_400)]
    [InlineData("上午 09:00:00", 32_400)]
    [InlineData("09:00:00 上午", 32_400)]
    [InlineData("9:00 AM", 32_400)]
    [InlineData("下午 1:00", 46_800)]
    [InlineData("9時05分", 32_700)]
    [InlineData("9:00:59.999", 32_459)]
    public void A_time_is_a_second_of_its_day(string text, int second)
    {
        Assert.True(CivilTimeText.TryParseTime(Encoding.UTF8.GetBytes(text), out var read), text);
        Assert.Equal(second, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24:01")]
    [InlineData("24:00:01")]
    [InlineData("12:60")]
    [InlineData("12:5")]
    [InlineData("900")]
    [InlineData("2401")]
    [InlineData("1260")]
    [InlineData("0.375")]
    [InlineData("NA")]
    [InlineData("-1:00")]
    [InlineData("上午九點")]
    public void A_time_that_no_day_has_is_refused(string text) =>
        Assert.False(CivilTimeText.TryParseTime(Encoding.UTF8.GetBytes(text), out _), text);

    [Fact]
    public void Staff_read_the_day_the_weekday_and_the_second() =>
        Assert.Equal("107年2月13日（星期二）13:31:17", CivilTimeText.Format(CivilTime.At(new DateOnly(2018, 2, 13), 48_677)));

    [Fact]
    public void Every_day_that_an_instant_can_have_is_printed_as_dates_are()
    {
        for (var day = CivilTime.FirstDate; day <= CivilTime.LastDate; day = day.AddDays(1))
        {
            if (CivilTimeText.Format(CivilTime.At(day, 86_399)) != $"{RocDate.FormatWithWeekday(day)}23:59:59")
                Assert.Fail(day.ToString("O"));
        }
        Assert.Equal("22年1月1日（星期日）00:00:00", CivilTimeText.Format(CivilTime.At(CivilTime.FirstDate)));
        Assert.Equal("156年12月31日（星期六）00:00:00", CivilTimeText.Format(CivilTime.At(CivilTime.LastDate)));
        Assert.Equal("21年12月31日（星期六）23:59:59", CivilTimeText.Format(CivilTime.At(CivilTime.FirstDate, -1)));
        Assert.Equal("157年1月1日（星期日）00:00:00", CivilTimeText.Format(CivilTime.At(CivilTime.LastDate, CivilTime.SecondsPerDay)));
    }

    private static bool Parse(string text, out CivilTime time, out bool dayOnly) =>
        CivilTimeText.TryParse(Encoding.UTF8.GetBytes(text), out time, out dayOnly);
}
