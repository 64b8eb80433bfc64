namespace LearningHours.Files.Sources;

/// <summary>The checksum that ZIP archives carry for each file (ISO 3309); the platform unpacks without looking at it.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static i =>
    {
        var remainder = (uint)i;
        for (var bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320;
        return remainder;
    })];

    /// <exception cref="InvalidDataException">The stream is longer than it says.</exception>
    public static uint Of(Stream stream, long length)
    {
        var buffer = new byte[64 * 1024];
        var crc = uint.MaxValue;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if ((length -= read) < 0) throw new InvalidDataException("The archive is damaged.");
            foreach (var b in buffer.AsSpan(0, read)) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }
        return ~crc;
    }
}
