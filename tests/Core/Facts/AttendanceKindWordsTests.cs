using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Tables;

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
    [InlineData("其他假", AttendanceKind.OtherLeave)]
    public void Each_word_of_the_feed_is_one_kind_and_back(string word, AttendanceKind kind)
    {
        Assert.True(AttendanceKindWords.TryParse(word, out var read));
        Assert.Equal(kind, read);
        Assert.Equal(word, kind.Word());
    }

    [Fact]
    public void A_plan_may_name_no_other_word()
    {
        Assert.Equal(Enum.GetValues<AttendanceKind>().Length - 1, AttendanceKindWords.All.Count);
        Assert.False(AttendanceKindWords.TryParse("特休", out _));
        Assert.False(AttendanceKindWords.TryParse("", out _));
        Assert.False(AttendanceKindWords.TryParse(AttendanceKind.Unknown.Word(), out _));
    }

    [Theory]
    [InlineData(AttendanceKind.AnnualLeave, "休假", "特休", "特別休假", "慰勞假", "休 假", "休假（國旅卡）", "國民旅遊休假")]
    [InlineData(AttendanceKind.CompensatoryLeave, "補休", "補休假", "加班補休", "值班補休")]
    [InlineData(AttendanceKind.Overtime, "加班", "加班(一般)", "專案加班")]
    [InlineData(AttendanceKind.OfficialLeave, "公假", "公假(受訓)", "公假〔受訓〕", "公傷假")]
    [InlineData(AttendanceKind.OfficialTrip, "公差", "公出", "出差", "國內出差")]
    [InlineData(AttendanceKind.PersonalLeave, "事假", "家庭照顧假")]
    [InlineData(AttendanceKind.SickLeave, "病假", "生理假")]
    [InlineData(AttendanceKind.Closure, "停班", "天然災害停止上班", "停班停課")]
    [InlineData(AttendanceKind.OtherLeave, "其他假", "婚假", "產前假", "娩假", "流產假", "陪產檢及陪產假", "陪產假", "陪產（檢）假", "喪假", "身心調適假", "捐贈假", "延長病假",
        "骨髓/器官捐贈假", "骨髓捐贈假", "器官捐贈假")]
    [InlineData(AttendanceKind.Unknown, "忘刷", "上班", "值日", "育嬰留職停薪", "曠職", "其他", "類別不明之差勤", "（休假）")]
    public void Feeds_write_each_kind_in_many_words(AttendanceKind kind, params string[] words) =>
        Assert.All(words, word => Assert.Equal(kind, AttendanceKindWords.Read(word)));
}
