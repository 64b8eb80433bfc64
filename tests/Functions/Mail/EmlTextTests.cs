using System.Text;
using LearningHours.Mail;
using LearningHours.Notices;
using MimeKit;

namespace LearningHours.Tests.Functions.Mail;

public sealed class EmlTextTests
{
    private static readonly Notice Notice = new("k", NoticeKind.Staff, "e@city.example", "王小明", "主旨", "內文", "<p>內文</p>")
    {
        ReplyTo = "hr@city.example",
        ReplyToName = "人事室",
        HoldsAdvice = true,
        NotBefore = new DateOnly(2018, 8, 27),
        Calendar =
        [
            new CalendarEntry("u1@learning-hours", 2, false, new DateOnly(2018, 9, 7), "補休剩1小時，最晚今天請", "說明"),
            new CalendarEntry("u2@learning-hours", 1, true, new DateOnly(2018, 9, 10), "補休剩4小時，最晚今天請", "說明"),
        ],
    };

    [Fact]
    public void The_same_notice_gives_the_same_bytes_and_a_name_cannot_end_a_header()
    {
        var notice = Notice with
        {
            To = "e@city.example\r\nBcc: x@y.example",
            ToName = "甲\r\nBcc: x@y.example",
            Subject = new string('嘉', 60) + "\r\nBcc: z@y.example"
        };
        var mail = EmlText.Of("hours@city.example", "查核", "2018-08-25", notice);
        Assert.Equal(mail, EmlText.Of("hours@city.example", "查核", "2018-08-25", notice));

        var lines = Encoding.ASCII.GetString(mail).Split("\r\n");
        Assert.DoesNotContain(lines, l => l.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 200));
        var read = Read(mail);
        Assert.Empty(read.Bcc);
        Assert.Equal(new string('嘉', 60) + "  Bcc: z@y.example", read.Subject);
        // Nor after it has been decoded.
        Assert.Equal(("甲  Bcc: x@y.example", "一 二 三"), (notice.ToName, (notice with { Subject = "一\n二\u2028三" }).Subject));
    }

    [Fact]
    public void A_mail_says_who_sends_it_who_answers_and_that_no_machine_should()
    {
        var read = Read(EmlText.Of("hours@city.example", "數位學習獎勵查核", "2018-08-25", Notice));
        Assert.Equal("\"數位學習獎勵查核\" <hours@city.example>", read.From.ToString());
        Assert.Equal("\"人事室\" <hr@city.example>", read.ReplyTo.ToString());
        Assert.Equal("auto-generated", read.Headers["Auto-Submitted"]);
        Assert.StartsWith("<mailto:hr@city.example?subject=", read.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2018, 8, 27, 8, 0, 0, TimeSpan.FromHours(8)), read.Date);
        Assert.Equal(("內文", "<p>內文</p>"), (read.TextBody?.Trim(), read.HtmlBody?.Trim()));
        Assert.Null(Read(EmlText.Of("hours@city.example", "", "2018-08-25",
            Notice with { HoldsAdvice = false })).Headers["List-Unsubscribe"]);
    }

    [Fact]
    public void What_stands_is_published_and_what_is_taken_back_cancelled_each_in_a_file_of_its_own()
    {
        var files = CalendarFile.Of("2018-08-25", Notice.Calendar);
        Assert.Equal([("補休期限.ics", "PUBLISH"), ("取消提醒.ics", "CANCEL")], files.Select(f => (f.Name, f.Method)));
        var published = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(files[0].Bytes))!;
        var happening = Assert.Single(published.Events);
        Assert.Equal(("PUBLISH", "u1@learning-hours", 2, true), (published.Method, happening.Uid, happening.Sequence, happening.IsAllDay));
        Assert.Equal(new DateOnly(2018, 9, 7), happening.Start!.Date);
        Assert.Equal(["-P14D", "-P3D"], happening.Alarms.Select(a => a.Trigger?.Duration?.ToString()));
        var cancelled = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(files[1].Bytes))!;
        Assert.Equal([("CANCELLED", 1)], cancelled.Events.Select(e => (e!.Status, e.Sequence)));
        Assert.Equal(files[0].Bytes, CalendarFile.Of("2018-08-25", Notice.Calendar)[0].Bytes);
    }

    private static MimeMessage Read(byte[] mail) => MimeMessage.Load(new MemoryStream(mail));
}
