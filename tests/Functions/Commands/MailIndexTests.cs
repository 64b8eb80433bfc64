using LearningHours.Commands;
using MimeKit;

namespace LearningHours.Tests.Functions.Commands;

public sealed class MailIndexTests
{
    [Fact]
    public void Mails_stand_under_their_night_in_words_with_whom_they_are_for_and_nothing_in_them_is_markup()
    {
        var folder = Directory.CreateTempSubdirectory("mails-").FullName;
        try
        {
            Lay("2018-08-24.a-staff-1", "您符合<b>補休");
            Lay("2018-09-01.a-personnel-1", "今日待辦");

            var page = File.ReadAllText(MailIndex.Write(folder));

            Assert.Contains("<h2>107年8月24日（星期五）</h2>\n<p>同仁　<a href=\"pages/2018-08-24.a-staff-1.html\">您符合&lt;b&gt;補休</a>", page,
                StringComparison.Ordinal);
            Assert.Contains("<h2>107年9月1日（星期六）</h2>\n<p>人事單位　", page, StringComparison.Ordinal);
            Assert.Equal("<p>內容</p>", File.ReadAllText(Path.Combine(folder, "pages", "2018-08-24.a-staff-1.html")).Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Lay(string name, string subject)
        {
            using var mail = new MimeMessage { Subject = subject, Body = new TextPart("html") { Text = "<p>內容</p>" } };
            mail.From.Add(new MailboxAddress("", "hours@city.example"));
            mail.To.Add(new MailboxAddress("", "e1@city.example"));
            mail.WriteTo(Path.Combine(folder, name + ".eml"));
        }
    }
}
