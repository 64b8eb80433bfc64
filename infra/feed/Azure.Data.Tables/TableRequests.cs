using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Sends the requests of one account.</summary>
internal sealed class TableRequests
{
    private readonly HttpPipeline _pipeline;
    private readonly string _endpoint;
    private readonly string _version;

    public TableRequests(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        (_endpoint, _version) = (endpoint.AbsoluteUri.TrimEnd('/'), options.VersionHeader);
        _pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public string Address(string path) => $"{_endpoint}/{path}";

    /// <summary>Sends a request and returns its answer when the status is one of <paramref name="good"/>, else throws.</summary>
    public async Task<Response> SendAsync(
        RequestMethod method, string path, RequestContent body, ETag? ifMatch, int[] good, CancellationToken cancellation, string contentType = "application/json")
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Address(path)));
        message.Request.Headers.Add("x-ms-version", _version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        if (method == RequestMethod.Post)
            message.Request.Headers.Add("Prefer", "return-no-content");
        if (ifMatch is { } etag)
            message.Request.Headers.Add("If-Match", etag.ToString("H"));
        if (body is not null)
        {
            message.Request.Content = body;
            message.Request.Headers.Add("Content-Type", contentType);
        }
        await _pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        return good.Contains(message.Response.Status) ? message.Response : throw Failed(message.Response);
    }

    public static RequestFailedException Failed(Response response) => new(response, null, TableErrors.Instance);

    public static JsonDocument Json(Response response) => JsonDocument.Parse(response.Content.ToMemory());
}
