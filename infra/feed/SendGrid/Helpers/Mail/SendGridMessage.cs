using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>A mail as <c>v3/mail/send</c> takes it.</summary>
public class SendGridMessage
{
    private static readonly JsonSerializerOptions Wire = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonPropertyName("from")]
    public EmailAddress From { get; set; }

    [JsonPropertyName("subject")]
    public string Subject { get; set; }

    [JsonPropertyName("personalizations")]
    public List<Personalization> Personalizations { get; set; }

    [JsonPropertyName("content")]
    public List<Content> Contents { get; set; }

    [JsonIgnore]
    public string PlainTextContent { get; set; }

    [JsonIgnore]
    public string HtmlContent { get; set; }

    [JsonPropertyName("attachments")]
    public List<Attachment> Attachments { get; set; }

    [JsonPropertyName("headers")]
    public Dictionary<string, string> Headers { get; set; }

    [JsonPropertyName("categories")]
    public List<string> Categories { get; set; }

    [JsonPropertyName("custom_args")]
    public Dictionary<string, string> CustomArgs { get; set; }

    [JsonPropertyName("reply_to")]
    public EmailAddress ReplyTo { get; set; }

    public void SetFrom(EmailAddress email) => From = email;

    public void SetFrom(string email, string name = null) => From = new EmailAddress(email, name);

    public void SetSubject(string subject, int personalizationIndex = 0, Personalization personalization = null) =>
        At(personalizationIndex, personalization).Subject = subject;

    public void AddTo(string email, string name = null) => AddTo(new EmailAddress(email, name));

    public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        (At(personalizationIndex, personalization).Tos ??= []).Add(email);

    public void AddCc(string email, string name = null) => AddCc(new EmailAddress(email, name));

    public void AddCc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        (At(personalizationIndex, personalization).Ccs ??= []).Add(email);

    public void AddCustomArg(string customArgKey, string customArgValue, int personalizationIndex = 0, Personalization personalization = null) =>
        (At(personalizationIndex, personalization).CustomArgs ??= []).Add(customArgKey, customArgValue);

    public void AddGlobalCustomArg(string key, string value) => (CustomArgs ??= []).Add(key, value);

    public void AddGlobalHeader(string key, string value) => (Headers ??= []).Add(key, value);

    public void AddCategory(string category) => (Categories ??= []).Add(category);

    public void AddContent(string mimeType, string text) => (Contents ??= []).Add(new Content(mimeType, text));

    public void AddAttachment(Attachment attachment) => (Attachments ??= []).Add(attachment);

    public void AddAttachment(string filename, string base64Content, string type = null, string disposition = null, string content_id = null) =>
        AddAttachment(new Attachment { Filename = filename, Content = base64Content, Type = type, Disposition = disposition, ContentId = content_id });

    /// <summary>The body of the request: the plain text goes before the HTML, as the service asks.</summary>
    public string Serialize(bool useDefaultSerialization = true)
    {
        if (PlainTextContent is not null || HtmlContent is not null)
        {
            Contents = [];
            if (PlainTextContent is not null)
                Contents.Add(new Content("text/plain", PlainTextContent));
            if (HtmlContent is not null)
                Contents.Add(new Content("text/html", HtmlContent));
        }
        return JsonSerializer.Serialize(this, Wire);
    }

    private Personalization At(int index, Personalization given)
    {
        Personalizations ??= [];
        if (given is not null)
        {
            Personalizations.Add(given);
            return given;
        }
        while (Personalizations.Count <= index)
            Personalizations.Add(new Personalization());
        return Personalizations[index];
    }
}
