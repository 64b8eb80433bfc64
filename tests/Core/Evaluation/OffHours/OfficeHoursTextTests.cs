using LearningHours.Calendars;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

public class OfficeHoursTextTests
{
    [Theory]
    [InlineData("08:00-12:00;13:00-17:00", "", "", "08:00-12:00 13:00-17:00", "")]
    [InlineData("08:00-12:00;13:30-17:30", "08:00-08:30", "", "08:30-12:00 13:30-17:30", "08:00-08:30")]
    [InlineData("08:00-12:00;13:00-17:00", "07:30-08:30", "17:00-18:00", "08:30-12:00 13:00-17:00", "07:30-08:30 17:00-18:00")]
    [InlineData("０８：００－１２：００；１３：００～１７：００", "０７：３０－０８：３０", "", "08:30-12:00 13:00-17:00", "07:30-08:30")]
    [InlineData(" 13:00 - 17:00 ; 08:00 - 12:00 ; ", "　", "", "08:00-12:00 13:00-17:00", "")]
    [InlineData("08:00-12:30;12:00-17:00", "12:00-13:00", "", "08:00-12:00 13:00-17:00", "12:00-13:00")]
    [InlineData("09:00-18:00", "08:00-09:30;09:30-10:00", "17:30-18:30", "10:00-17:30", "08:00-10:00 17:30-18:30")]
    [InlineData("16:00-24:00", "", "", "16:00-24:00", "")]
    public void Hours_and_bands_are_read_and_the_band_is_taken_out_of_the_hours(string hours, string flexIn, string flexOut, string spans,
        string bands)
    {
        Assert.True(OfficeHoursText.TryParse(hours, flexIn, flexOut, out var result, out var problem));
        Assert.Null(problem);
        Assert.Equal(spans, Print(result.Spans));
        Assert.Equal(bands, Print(result.Bands));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("　", "07:30-08:30")]
    [InlineData("", "七點半")]
    public void An_agency_without_hours_has_the_usual_ones_and_no_band(string hours, string flexIn)
    {
        Assert.True(OfficeHoursText.TryParse(hours, flexIn, "", out var result, out _));
        Assert.Equal("08:00-12:00 13:00-17:00", Print(result.Spans));
        Assert.Empty(result.Bands);
    }

    [Theory]
    [InlineData("八點到五點", "", "", "上班時間「八點到五點」應為 HH:MM-HH:MM，多段以 ; 分隔")]
    [InlineData("08:00-25:00", "", "", "上班時間「08:00-25:00」應為 HH:MM-HH:MM，多段以 ; 分隔")]
    [InlineData("08:00", "", "", "上班時間「08:00」應為 HH:MM-HH:MM，多段以 ; 分隔")]
    [InlineData("12:00-08:00", "", "", "上班時間「12:00-08:00」的起應早於迄")]
    [InlineData("08:00-08:00", "", "", "上班時間「08:00-08:00」的起應早於迄")]
    [InlineData(";", "", "", "上班時間「;」沒有任何時段")]
    [InlineData("08:00-17:00", "早上", "", "彈性上班「早上」應為 HH:MM-HH:MM，多段以 ; 分隔")]
    [InlineData("08:00-17:00", "", "18:00-17:00", "彈性下班「18:00-17:00」的起應早於迄")]
    public void What_cannot_be_read_is_said_and_never_guessed(string hours, string flexIn, string flexOut, string message)
    {
        Assert.False(OfficeHoursText.TryParse(hours, flexIn, flexOut, out _, out var problem));
        Assert.Equal(message, problem);
    }

    [Fact]
    public void A_cell_of_any_length_is_only_a_problem()
    {
        Assert.False(OfficeHoursText.TryParse(new string('9', 100_000), "", "", out _, out var problem));
        Assert.Equal("上班時間超過200字", problem);
    }

    private static string Print(IReadOnlyList<DaySpan> spans) =>
        string.Join(' ', spans.Select(s => $"{s.From / 3600:00}:{s.From / 60 % 60:00}-{s.To / 3600:00}:{s.To / 60 % 60:00}"));
}
