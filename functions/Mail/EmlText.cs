using System.Globalization;
using LearningHours.Notices;
using MimeKit;
using MimeKit.Text;

namespace LearningHours.Mail;

/// <summary>Writes a notice as an Internet message: the same notice gives the same bytes, and no part of a name can end a header.</summary>
public static class EmlText
{
    /// <summary>The hour in Taipei with which the mail is dated: the beginning of the day's send window.</summary>
    private const int Hour = 8;

    private static readonly FormatOptions Format = FormatOf();

    /// <param name="fromName">The sender's name; empty for none.</param>
    /// <param name="night">As-of date of the night, ISO.</param>
    public static byte[] Of(string from, string fromName, string night, Notice notice)
    {
        var day = notice.NotBefore == default ? DateOnly.ParseExact(night, "yyyy-MM-dd", CultureInfo.InvariantCulture) : notice.NotBefore;
        using var message = new MimeMessage
        {
            Subject = notice.Subject,
            Date = new DateTimeOffset(day.ToDateTime(new TimeOnly(Hour, 0)), TimeSpan.FromHours(8)),
            MessageId = $"{night}.{Uri.EscapeDataString(notice.Key)}@learning-hours.invalid",
            Body = BodyOf(night, notice),
        };
        message.From.Add(Mailbox(fromName, from));
        message.To.Add(Mailbox(notice.ToName, notice.To));
        if (notice.ReplyTo.Length > 0) message.ReplyTo.Add(Mailbox(notice.ReplyToName, notice.ReplyTo));
        foreach (var (name, value) in MailHeaders.Of(notice)) message.Headers.Add(name, value);
        using var bytes = new MemoryStream();
        message.WriteTo(Format, bytes);
        return bytes.ToArray();
    }

    private static MimeEntity BodyOf(string night, Notice notice)
    {
        var both = new MultipartAlternative { Boundary = "=_learning-hours-body_=" };
        both.Add(Text(TextFormat.Plain, notice.Text));
        both.Add(Text(TextFormat.Html, notice.Html));
        if (notice.Calendar.Count == 0) return both;
        var mixed = new Multipart("mixed") { Boundary = "=_learning-hours-mail_=" };
        mixed.Add(both);
        foreach (var file in CalendarFile.Of(night, notice.Calendar))
        {
            mixed.Add(new MimePart(ContentType.Parse(file.MediaType))
            {
                Content = new MimeContent(new MemoryStream(file.Bytes)),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
                ContentTransferEncoding = ContentEncoding.Base64,
            });
        }
        return mixed;
    }

    private static TextPart Text(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(System.Text.Encoding.UTF8, text);
        return part;
    }

    /// <summary>Directs an invalid address nowhere, rather than somewhere that nobody meant.</summary>
    private static MailboxAddress Mailbox(string name, string address) =>
        MailboxAddress.TryParse(address, out var read) && read.Address == address ? new MailboxAddress(name, address)
            : new MailboxAddress(name, "unreadable@address.invalid");

    private static FormatOptions FormatOf()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
