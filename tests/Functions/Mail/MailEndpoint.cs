using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>How the endpoint meets one request; the last word is repeated for all that follow.</summary>
public enum Answer { Accepted, TooMany, Broken, Refused, Unauthorized, Forbidden, BadGateway, Unavailable, GatewayTimeout, Hang, Cut }

/// <summary>A mail service on this machine that answers as it is told, down to cut connections.</summary>
public sealed class MailEndpoint : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Answer> script;

    public MailEndpoint(params Answer[] answers)
    {
        script = new ConcurrentQueue<Answer>(answers);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>The bodies that arrived, whole.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    /// <summary>Unix seconds that 429 names as its reset; null for none.</summary>
    public long? ResetAt { get; set; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = MeetAsync(client);
        }
    }

    private async Task MeetAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            Bodies.Enqueue(await ReadAsync(stream));
            var answer = script.Count > 1 && script.TryDequeue(out var next) ? next : script.TryPeek(out var last) ? last : Answer.Accepted;
            if (answer == Answer.Cut) return;
            if (answer == Answer.Hang) await Task.Delay(Timeout.Infinite, stop.Token);
            var head = answer switch
            {
                Answer.TooMany => "429 Too Many Requests" + (ResetAt is { } at ? $"\r\nX-RateLimit-Reset: {at}" : ""),
                Answer.Broken => "500 Internal Server Error",
                Answer.Refused => "400 Bad Request",
                Answer.Unauthorized => "401 Unauthorized",
                Answer.Forbidden => "403 Forbidden",
                Answer.BadGateway => "502 Bad Gateway",
                Answer.Unavailable => "503 Service Unavailable",
                Answer.GatewayTimeout => "504 Gateway Timeout",
                _ => "202 Accepted",
            };
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), stop.Token);
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var received = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, stop.Token);
            received.Write(buffer, 0, count);
            var text = Encoding.UTF8.GetString(received.ToArray());
            var headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (headEnd >= 0 && received.Length >= headEnd + 4 + LengthOf(text[..headEnd])) return text[(headEnd + 4)..];
            if (count == 0) return text;
        }
    }

    private static int LengthOf(string head) =>
        head.Split("\r\n").Where(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(l => int.Parse(l[15..], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
}
