using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Columns;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>The feed <c>staff-access</c>: what cannot be read grants nothing and is reported.</summary>
public sealed class StaffAccessFeedTests
{
    private const string Header = "帳號,機關代碼,角色,起,迄\n";

    private static NightFacts Read(string rows, string header = Header) =>
        FeedNight.WithRoster().Add("staff-access/a.csv", header + rows).Read();

    private static StaffAccess Only(string row) => Assert.Single(Read(row + "\n").Facts.StaffAccess);

    [Fact]
    public void A_row_names_account_agency_role_and_days()
    {
        var row = Only("Hr.North@City.example,397000000a,人事,107-01-01,107年12月31日");
        Assert.Equal(("hr.north@city.example", "397000000A", StaffRole.Personnel), (row.Account, row.Agency, row.Role));
        Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31)), (row.From, row.Until));
    }

    [Theory]
    [InlineData("人事", StaffRole.Personnel)]
    [InlineData("主管", StaffRole.Head)]
    [InlineData("全市", StaffRole.City)]
    public void The_three_roles_are_read(string word, StaffRole role) => Assert.Equal(role, Only($"a@b.example,397000000A,{word},,").Role);

    [Fact]
    public void Full_width_accounts_are_the_same_account() => Assert.Equal("hr@b.example", Only("ＨＲ＠ｂ．example,397000000A,人事,,").Account);

    [Theory]
    [InlineData("管理員")]
    [InlineData("全市 人事")]
    [InlineData("yes")]
    [InlineData("是")]
    [InlineData("")]
    public void A_word_that_is_no_role_is_shown_and_gives_nothing(string word)
    {
        var night = Read($"a@b.example,397000000A,{word},,\nb@b.example,397000000A,人事,,\n");
        Assert.Equal("b@b.example", Assert.Single(night.Facts.StaffAccess).Account);
        Assert.Equal(("角色", word, 2), (night.OnlyProblem().Column, night.OnlyProblem().Value, night.OnlyProblem().Line));
    }

    [Theory]
    [InlineData("a@b.example,397000000A,人事,明天,", "起「明天」")]
    [InlineData("a@b.example,397000000A,人事,,107-13-01", "迄「107-13-01」")]
    [InlineData("a@b.example,1.02E+09,人事,,", "機關代碼「1.02E+09」")]
    public void A_cell_that_cannot_be_read_never_comes_to_all_or_for_ever(string row, string said)
    {
        var night = Read(row + "\n");
        Assert.Empty(night.Facts.StaffAccess);
        Assert.Contains(night.Warnings, w => w.Text.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void An_end_before_the_beginning_is_refused()
    {
        var night = Read("a@b.example,397000000A,人事,107-02-02,107-02-01\n");
        Assert.Empty(night.Facts.StaffAccess);
        Assert.Equal("G-ENDS-EARLY", night.OnlyProblem().Code);
    }

    [Theory]
    [InlineData("a@b.example,,人事,,", "未填機關代碼")]
    [InlineData("a@b.example,,主管,,", "未填機關代碼")]
    [InlineData("a@b.example,397000000A,全市,,", "僅及於該機關")]
    public void What_may_be_a_slip_is_said(string row, string said) =>
        Assert.Contains(Read(row + "\n").Warnings, w => w.Text.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void An_agency_that_nobody_knows_is_warned_of()
    {
        var night = FeedNight.WithRoster().Add("agencies/a.csv", "機關代碼,機關名稱,政府\n397000000A,人事處,高雄市\n")
            .Add("staff-access/a.csv", Header + "a@b.example,999,人事,,\n").Read();
        Assert.Contains(night.Warnings, w => w.Code == "G-AGENCY" && w.Text.Contains("999", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(33, true)]
    [InlineData(58, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void First_and_last_day_are_included(int dayOfYear, bool holds)
    {
        var row = Only("a@b.example,397000000A,人事,107-02-01,107-02-28");
        Assert.Equal(holds, row.HoldsOn(new DateOnly(2018, 1, 1).AddDays(dayOfYear - 1)));
    }

    [Fact]
    public void A_row_without_an_account_is_refused() => Assert.Equal("帳號", Read(",397000000A,人事,,\n").OnlyProblem().Column);
}
