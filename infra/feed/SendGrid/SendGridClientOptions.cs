using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>Options of the public service; the key is sent as a bearer token.</summary>
public class SendGridClientOptions : BaseClientOptions
{
    public SendGridClientOptions()
    {
        Host = "https://api.sendgrid.com";
        Version = "v3";
    }

    public string ApiKey
    {
        get => Auth?.Parameter;
        set => Auth = new AuthenticationHeaderValue("Bearer", value);
    }
}
