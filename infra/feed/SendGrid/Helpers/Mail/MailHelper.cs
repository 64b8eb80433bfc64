namespace SendGrid.Helpers.Mail;

/// <summary>Messages of the usual shapes.</summary>
public class MailHelper
{
    public static SendGridMessage CreateSingleEmail(EmailAddress from, EmailAddress to, string subject, string plainTextContent, string htmlContent)
    {
        var message = new SendGridMessage { From = from, Subject = subject, PlainTextContent = plainTextContent, HtmlContent = htmlContent };
        message.AddTo(to);
        return message;
    }
}
