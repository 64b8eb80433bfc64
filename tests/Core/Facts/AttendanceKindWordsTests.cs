using LearningHours.Facts;

namespace LearningHours.Tests.Core.Facts;

public class AttendanceKindWordsTests
{
    [Theory]
    [InlineData("休假", AttendanceKind.AnnualLeave)]
    [InlineData("補休", AttendanceKind.CompensatoryLeave)]
    [InlineData("輪休", AttendanceKind.RotaRest)]
    [InlineData("例假", AttendanceKind.WeeklyRest)]
    [InlineData("加班", AttendanceKind.Overtime)]
    [InlineData("公假", AttendanceKind.OfficialLeave)]
    [InlineData("公差", AttendanceKind.OfficialTrip)]
    [InlineData("事假", AttendanceKind.PersonalLeave)]
    [InlineData("病假", AttendanceKind.SickLeave)]
    [InlineData("在勤", AttendanceKind.OnDuty)]
    [InlineData("輪值", AttendanceKind.RotaDuty)]
    [InlineData("停班", AttendanceKind.Closure)]
    [InlineData("刷卡", AttendanceKind.ClockedIn)]
    public void Each_word_of_the_feed_is_one_kind_and_back(string word, AttendanceKind kind)
    {
        Assert.True(AttendanceKindWords.TryParse(word, out var read));
        Assert.Equal(kind, read);
        Assert.Equal(word, kind.Word());
    }

    [Fact]
    public void There_is_no_other_word()
    {
        Assert.Equal(Enum.GetValues<AttendanceKind>().Length, AttendanceKindWords.All.Count);
        Assert.False(AttendanceKindWords.TryParse("特休", out _));
        Assert.False(AttendanceKindWords.TryParse("", out _));
    }
}
