using System.Text;
using LearningHours.Mail;
using LearningHours.Notices;

namespace LearningHours.Tests.Functions.Mail;

public sealed class EmlTextTests
{
    [Fact]
    public void The_same_notice_gives_the_same_bytes_and_a_name_cannot_end_a_header()
    {
        var notice = new Notice("k", NoticeKind.Staff, "e@city.example\r\nBcc: x@y.example", "甲\r\nBcc: x@y.example", new string('嘉', 60), "內文", "<p>內文</p>");
        var mail = EmlText.Of("hours@city.example", "2018-08-25", notice);
        Assert.Equal(mail, EmlText.Of("hours@city.example", "2018-08-25", notice));

        var lines = Encoding.ASCII.GetString(mail).Split("\r\n");
        Assert.DoesNotContain(lines, l => l.StartsWith("Bcc", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 78));
        var subject = string.Concat(lines.SkipWhile(l => !l.StartsWith("Subject: ", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("Message-ID", StringComparison.Ordinal)));
        Assert.Equal(new string('嘉', 60), string.Concat(subject["Subject: ".Length..].Split(' ').Select(w => Encoding.UTF8.GetString(Convert.FromBase64String(w["=?utf-8?B?".Length..^2])))));
        // Nor once it is decoded.
        Assert.Equal(("甲  Bcc: x@y.example", "一 二 三"), (notice.ToName, (notice with { Subject = "一\n二\u2028三" }).Subject));
    }
}
