using LearningHours.Notices;

namespace LearningHours.Mail;

/// <summary>
/// Writes mails as <c>.eml</c> files into a folder if there is no mail service. A file is named after the night and the notice's key, so
/// that a mail written twice is one file.
/// </summary>
public sealed class EmlFiles(string folder, string from, string fromName) : IMailer
{
    public async Task<MailResult> SendAsync(string night, Notice notice, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{night}.{Uri.EscapeDataString(notice.Key)}.eml");
        var draft = path + ".draft";
        await File.WriteAllBytesAsync(draft, EmlText.Of(from, fromName, night, notice), cancel);
        File.Move(draft, path, overwrite: true);
        return new MailResult(MailOutcome.Sent, "file");
    }
}
