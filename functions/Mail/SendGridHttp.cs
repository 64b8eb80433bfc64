using System.Net.Sockets;
using LearningHours.Options;
using LearningHours.Resilience;
using SendGrid;

namespace LearningHours.Mail;

/// <summary>Creates a SendGrid client over an HTTP client whose failures tell whether a request was ever sent.</summary>
public static class SendGridHttp
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Follows no redirects, because a mail goes where the settings say. Retrying is left to the pipeline.</summary>
    public static ISendGridClient Client(NightSettings settings, RetrySettings patience)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5)
        };
        var http = new HttpClient(handler) { Timeout = patience.AttemptTimeout };
        var options = new SendGridClientOptions { ApiKey = settings.SendGridApiKey };
        if (settings.SendGridEndpoint is { Length: > 0 } endpoint) options.Host = endpoint.TrimEnd('/');
        return new SendGridClient(http, options);
    }

    /// <summary>
    /// Connects with its own timeout, so that a host that does not answer shows as a connection that was never made and not as a lost mail.
    /// </summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ConnectTimeout);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
