using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>Where and how a client asks.</summary>
public class BaseClientOptions
{
    public string Host { get; set; }
    public string Version { get; set; }
    public AuthenticationHeaderValue Auth { get; set; }
}
