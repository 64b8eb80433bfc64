using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LearningHours.Tests.Functions.Mail;

/// <summary>How the endpoint answers one request; the last answer of a sequence is repeated for all requests that follow.</summary>
public enum Answer { Accepted, TooMany, Broken, Refused, Unauthorized, Forbidden, BadGateway, Unavailable, GatewayTimeout, Hang, Cut }

/// <summary>A mail service on this machine that answers as instructed, even by cutting connections.</summary>
public sealed class MailEndpoint : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Answer> _meet;

    public MailEndpoint(params Answer[] answers) : this(Script(answers))
    {
    }

    /// <param name="meet">Chooses the answer to a request body.</param>
    public MailEndpoint(Func<string, Answer> meet)
    {
        _meet = meet;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The request bodies that arrived completely.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    /// <summary>Whether bodies are kept; nobody needs those of hundreds of thousands of requests.</summary>
    public bool KeepsBodies { get; init; } = true;

    /// <summary>The reset time that a 429 response names, in Unix seconds; null for none.</summary>
    public long? ResetAt { get; set; }

    /// <summary>Additional header lines of a response, each with its line end.</summary>
    public Func<Answer, string> Headers { get; init; } = static _ => "";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private static Func<string, Answer> Script(Answer[] answers)
    {
        var script = new ConcurrentQueue<Answer>(answers);
        return _ => script.Count > 1 && script.TryDequeue(out var next) ? next : script.TryPeek(out var last) ? last : Answer.Accepted;
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            client.NoDelay = true;
            _ = MeetAsync(client);
        }
    }

    private async Task MeetAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            while (await ReadAsync(stream) is { } body)
            {
                if (KeepsBodies) Bodies.Enqueue(body);
                var answer = _meet(body);
                if (answer == Answer.Cut) return;
                if (answer == Answer.Hang) await Task.Delay(Timeout.Infinite, _stop.Token);
                var head = $"HTTP/1.1 {StatusOf(answer)}\r\nContent-Length: 0\r\n{Headers(answer)}\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
            }
        }
    }

    private string StatusOf(Answer answer) => answer switch
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

    /// <summary>The next request body of a connection; null if the connection ended before it was complete.</summary>
    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[16_384];
        for (var (filled, whole) = (0, int.MaxValue); ;)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(filled), _stop.Token);
            if (count == 0) return null;
            filled += count;
            var headEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (headEnd >= 0) whole = headEnd + 4 + LengthOf(Encoding.ASCII.GetString(buffer, 0, headEnd));
            if (filled >= whole) return Encoding.UTF8.GetString(buffer, headEnd + 4, filled - headEnd - 4);
            if (filled == buffer.Length) Array.Resize(ref buffer, Math.Max(2 * filled, Math.Min(whole, 1 << 26)));
        }
    }

    private static int LengthOf(string head) =>
        head.Split("\r\n").Where(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(l =>
            int.Parse(l[15..], CultureInfo.InvariantCulture)).FirstOrDefault();
}
