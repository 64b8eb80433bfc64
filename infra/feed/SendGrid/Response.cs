using System.Net;
using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>What the service answered.</summary>
public class Response(HttpStatusCode statusCode, HttpContent responseBody, HttpResponseHeaders responseHeaders)
{
    public HttpStatusCode StatusCode { get; set; } = statusCode;
    public HttpContent Body { get; set; } = responseBody;
    public HttpResponseHeaders Headers { get; set; } = responseHeaders;
    public bool IsSuccessStatusCode => (int)StatusCode is >= 200 and <= 299;
}
