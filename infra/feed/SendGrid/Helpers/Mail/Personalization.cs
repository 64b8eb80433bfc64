using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>Who receives one copy of a message, and what differs in it.</summary>
public class Personalization
{
    [JsonPropertyName("to")]
    public List<EmailAddress> Tos { get; set; }

    [JsonPropertyName("custom_args")]
    public Dictionary<string, string> CustomArgs { get; set; }
}
