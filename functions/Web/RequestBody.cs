using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>The body of a request, of which nobody knows how long it is before it is read.</summary>
public static class RequestBody
{
    private const int Piece = 1 << 16;

    /// <summary>The whole body; null where it says it is, or turns out to be, more than may be.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, long most, CancellationToken cancel)
    {
        if (request.ContentLength > most) return null;
        using var body = new MemoryStream();
        var piece = new byte[Piece];
        for (int read; (read = await request.Body.ReadAsync(piece, cancel)) > 0;)
        {
            if (body.Length + read > most) return null;
            body.Write(piece, 0, read);
        }
        return body.ToArray();
    }
}
