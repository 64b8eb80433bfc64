using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>Reads the body of a request, whose length is unknown until it has been read.</summary>
public static class RequestBody
{
    private const int Piece = 1 << 16;

    /// <summary>Returns the whole body, or null if it is declared or turns out to be longer than <paramref name="most"/> bytes.</summary>
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
