namespace SendGrid;

/// <summary>The client of the public service.</summary>
public class SendGridClient : BaseClient
{
    public SendGridClient(SendGridClientOptions options) : base(options)
    {
    }

    public SendGridClient(HttpClient httpClient, SendGridClientOptions options) : base(httpClient, options)
    {
    }
}
