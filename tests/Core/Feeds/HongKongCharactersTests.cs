namespace LearningHours.Tests.Core.Feeds;

/// <summary>
/// Names in Big5-HKSCS, in which some systems write 喆, 堃 and 煊: in CP950, these bytes are private-use characters. The person keeps the
/// row, and the name is reported as damaged; it never turns into another character.
/// </summary>
public sealed class HongKongCharactersTests
{
    [Theory]
    [InlineData("喆", 0xFB, 0x46)]
    [InlineData("堃", 0xFB, 0x69)]
    [InlineData("煊", 0xFD, 0xF0)]
    public void A_name_in_big5_hkscs_keeps_its_row_and_is_warned_of(string character, byte lead, byte trail)
    {
        byte[] roster =
        [
            .. FeedNight.Big5("員工編號,身分證字號,姓名,機關代碼,人員類別\nE1,A123456789,王"), lead, trail,
            .. FeedNight.Big5(",397000000A,編制內\nE2,A800000014,陳大文,397000000A,約聘\n"),
        ];
        var night = new FeedNight().Add("roster/r.csv", roster).Read();
        Assert.Equal((2, 2, 0), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
        var name = night.Facts.Employees.Single(static e => e.Number == "E1").Services[0].Name;
        Assert.True(name == "王" + character || name.Any(static c => c is >= '\uE000' and <= '\uF8FF' or '\uFFFD'), name);
        if (name != "王" + character) Assert.Contains(night.Warnings, static w => w.Text.Contains("造字", StringComparison.Ordinal));
    }
}
