namespace LearningHours.Tests.Core.Feeds;

/// <summary>Numbers of people as copied from pages, mails and numeric cells: nobody is lost because of invisible characters.</summary>
public sealed class CopiedNumbersTests
{
    [Theory]
    [InlineData("A123456789")]
    [InlineData("\u00A0A123456789\u200B")]
    [InlineData("A1234\u200B56789")]
    [InlineData("\uFEFFA123456789")]
    [InlineData("\u200EA123456789\u202C")]
    [InlineData("A1234\u00AD56789")]
    public void A_record_finds_its_person_whatever_unseen_stands_around_the_number(string number)
    {
        var night = FeedNight.WithRoster().Add("hours/h.csv",
            $"身分證字號,課程名稱,平臺,上課起,上課迄,通過狀態,認證時數\n{number},甲課程,e等公務園+學習平臺,2018-03-01 19:00,2018-03-01 20:00,已通過,1\n").Read();
        Assert.Equal((1, 0), (night.Receipt("hours/h.csv").Accepted, night.Receipt("hours/h.csv").Rejected));
        Assert.Single(night.RecordsOf("E1"));
    }

    [Theory]
    [InlineData("1020000001.0", "1020000001")]
    [InlineData("00123.0", "00123")]
    [InlineData("102.0.0", "102.0.0")]
    [InlineData("A1.0", "A1.0")]
    [InlineData("12.50", "12.50")]
    [InlineData(".0", ".0")]
    public void A_number_that_a_table_took_for_a_quantity_is_the_number(string text, string number)
    {
        var night = new FeedNight()
            .Add("roster/r.csv", $"員工編號,身分證字號,姓名,機關代碼,人員類別\n{text},{FeedNight.Wang},王小明,397000000A,編制內\n").Read();
        Assert.Equal(number, Assert.Single(night.Facts.Employees).Number);
    }
}
