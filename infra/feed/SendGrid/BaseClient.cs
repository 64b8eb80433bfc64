using System.Net.Http.Headers;
using System.Text;
using SendGrid.Helpers.Mail;

namespace SendGrid;

/// <summary>One HTTP request per message, without retries of its own.</summary>
public abstract class BaseClient : ISendGridClient
{
    private readonly HttpClient _http;
    private readonly BaseClientOptions _options;

    protected BaseClient(BaseClientOptions options) : this(new HttpClient(), options)
    {
    }

    protected BaseClient(HttpClient httpClient, BaseClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _http = httpClient ?? new HttpClient();
        _options = options;
    }

    public virtual async Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{_options.Host.TrimEnd('/')}/{_options.Version}/mail/send"));
        request.Content = new StringContent(msg.Serialize(), Encoding.UTF8, "application/json");
        request.Headers.Authorization = _options.Auth;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.TryParseAdd("sendgrid/9.29.3 csharp");
        var answer = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new Response(answer.StatusCode, answer.Content, answer.Headers);
    }
}
