using LearningHours.Commands;
using LearningHours.Nightly;
using LearningHours.Notices;
using LearningHours.Options;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>What operators are told, and what they may release and settle.</summary>
public sealed class OperationTests
{
    private static readonly DateOnly Day = new(2018, 9, 1);

    private static RunRecord Run(int day, RunState state, string reason = "") =>
        new(new RunId(Day.AddDays(day), 1)) { State = state, Reason = reason };

    [Fact]
    public void Only_a_held_night_is_released_and_only_from_what_holds_it()
    {
        var held = Run(0, RunState.Held, "shrink: feed hours fell from 9 to 1 rows; change: 9 of 9 decisions would change");
        Assert.Null(ReleaseCommand.Refusal([Run(-1, RunState.Done), held], Day, ["shrink"]));
        Assert.Null(ReleaseCommand.Refusal([held], Day, ["shrink", "change"]));
        Assert.Contains("shrink、change", ReleaseCommand.Refusal([held], Day, ["gone"]), StringComparison.Ordinal);
        Assert.NotNull(ReleaseCommand.Refusal([held], Day.AddDays(1), ["shrink"]));
        Assert.NotNull(ReleaseCommand.Refusal([held, Run(1, RunState.Done)], Day, ["shrink"]));
        Assert.NotNull(ReleaseCommand.Refusal([Run(0, RunState.Done)], Day, ["shrink"]));
        Assert.NotNull(ReleaseCommand.Refusal([], Day, ["shrink"]));
    }

    /// <summary>A release whose process was killed leaves a run that came to nothing; the night is still held.</summary>
    [Theory]
    [InlineData(RunState.Failed, true)]
    [InlineData(RunState.Running, true)]
    [InlineData(RunState.Held, true)]
    [InlineData(RunState.Done, false)]
    public void A_release_that_broke_off_can_be_given_again(RunState second, bool isHeld)
    {
        var held = Run(0, RunState.Held, "shrink: feed hours fell from 9 to 1 rows");
        var again = new RunRecord(new RunId(Day, 2)) { State = second, Reason = held.Reason };
        Assert.Equal(isHeld, ReleaseCommand.Refusal([held, again], Day, ["shrink"]) is null);
    }

    private static OutboxMail Mail(string key, MailState state) =>
        new("2018-09-01", "r", new Notice(key, NoticeKind.Staff, key + "@city.example", "", "s", "t", "h")) { State = state };

    [Fact]
    public void A_mail_is_found_by_the_beginning_of_its_code_or_by_its_key()
    {
        OutboxMail[] mails = [.. Enumerable.Range(0, 500).Select(i => Mail($"plan|{i}", MailState.SetAside))];
        Assert.Equal(500, mails.Select(MailCode.Of).Distinct().Count());
        var find = MailCode.Finder(mails);
        Assert.All(mails, m => Assert.Equal([m], find(MailCode.Of(m).ToUpperInvariant())));
        Assert.Equal([mails[7]], find("plan|7"));
        Assert.Empty(find(""));
        Assert.True(find(MailCode.Of(mails[0])[..1]).Count > 1);
    }

    [Fact]
    public void The_outbox_shows_what_is_in_doubt_first_and_nothing_that_is_over()
    {
        var text = OutboxText.Of([Mail("waits", MailState.Pending), Mail("done", MailState.Sent), Mail("doubt", MailState.SetAside)],
            [new Undeliverable("x@y.example", "bounce 5.1.1", default)]);
        Assert.True(text.IndexOf("doubt@", StringComparison.Ordinal) is >= 0 and var at
            && at < text.IndexOf("waits@", StringComparison.Ordinal));
        Assert.DoesNotContain("done@", text, StringComparison.Ordinal);
        Assert.Contains("x@y.example  bounce 5.1.1", text, StringComparison.Ordinal);
        Assert.Contains("沒有", OutboxText.Of([], []), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_mail_has_a_name_of_its_own_and_stands_by_it_in_the_outbox()
    {
        var kinds = Enum.GetValues<NoticeKind>();
        Assert.Equal(kinds.Length, kinds.Select(OutboxText.KindOf).Distinct().Count());
        Assert.Equal("單位主管", OutboxText.KindOf(NoticeKind.Head));
        Assert.All(kinds, kind =>
        {
            var mail = Mail("k", MailState.Pending) with { Notice = Mail("k", MailState.Pending).Notice with { Kind = kind } };
            Assert.Contains($"  {OutboxText.KindOf(kind)}  ", OutboxText.Of([mail], []), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_status_tells_nights_stale_feeds_mails_and_space()
    {
        var done = Run(0, RunState.Done) with
        {
            Changed = 3,
            Decisions = new Dictionary<string, int> { ["p/e/eligible"] = 5 },
            Feeds = new Dictionary<string, FeedFigures>
            {
                ["hours"] = new(100, 10, Day.AddDays(-4), Day.AddDays(-5)),
                ["roster"] = new(10, 10, Day, null)
            },
        };
        var space = new AccountSpace(new Space(4, 1_500_000, true),
            [new ResultSpace("2018-09", 2, new Space(7, 2_500_000, true)), new ResultSpace("latest", 0, new Space(3, 500_000, true))],
            new Space(0, 0, true), [("Runs", new Space(2, 0, true))], 12, 3);
        var sight = new StatusSight(Day, [Run(-1, RunState.Held, "gone: feed works is gone"), done],
            new Dictionary<MailState, int> { [MailState.SetAside] = 1 }, 2, space);
        var text = StatusText.Of(sight, FeedRhythm.Usual);
        Assert.All(["107年9月1日  完成  判定5  變更3", "暫停  gone: feed works is gone", "過期", "待確認  1", "無法送達的地址  2", "4個檔案，1.5 MB",
            "2018-09  2夜，7個檔案，2.5 MB", "results  10個檔案，3 MB", "latest   3個檔案", "Runs           2列", "列舉15次，約US$0.000078"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotContain("--space", text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), l => l.Contains("過期", StringComparison.Ordinal));
    }

    /// <summary>A kind without a name would throw.</summary>
    [Fact]
    public void Each_kind_that_is_purged_is_told_by_its_name()
    {
        var kinds = typeof(Purge).GetFields().Where(static f => f.IsLiteral).Select(static f => (string)f.GetRawConstantValue()!).ToList();
        Assert.Equal(9, kinds.Count);
        Assert.Equal(9, kinds.Select(static k => PurgeCommand.LineOf(new Purged(k, 14, 3))).Distinct().Count());
        Assert.Equal("上傳之退件：清除3件（逾14天）", PurgeCommand.LineOf(new Purged(Purge.Rejects, 14, 3)));
        Assert.Equal("上傳之退件：不清除", PurgeCommand.LineOf(new Purged(Purge.Rejects, 0, 0)));
    }
}
