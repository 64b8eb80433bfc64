namespace LearningHours.Tests.Core.Feeds.Fuzz;

/// <summary>Makes a new file from a seed by flipping, cutting or doubling bytes, splicing it with another file, or wrapping it.</summary>
internal sealed class FuzzMutator(IReadOnlyList<FuzzSeed> seeds, int seed)
{
    private static readonly byte[][] Spice =
    [
        ","u8.ToArray(), "\""u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(), [0], [0xFF], [0x5C], [0xBE],
        "\"\""u8.ToArray(), ",,,,,,"u8.ToArray(), " "u8.ToArray(),
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], "<table>"u8.ToArray(), "<!--"u8.ToArray(), "&#"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(),
        "9999999999999"u8.ToArray(), "+1"u8.ToArray(), "身分證字號"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    public FuzzSeed Next()
    {
        var origin = seeds[_random.Next(seeds.Count)];
        var bytes = origin.Bytes.ToList();
        // Half of the files keep their header intact, so that their rows are reached.
        var low = _random.Next(2) == 0 ? origin.Body : 0;
        for (var changes = _random.Next(1, 5); changes > 0; changes--) Change(bytes, low);
        if (_random.Next(40) == 0) return origin with { Extension = ".zip", Bytes = Sources.Archive.Of(("a.csv", [.. bytes])), Body = 0 };
        return origin with { Bytes = [.. bytes], Body = low };
    }

    private void Change(List<byte> bytes, int low)
    {
        var at = _random.Next(low, bytes.Count + 1);
        var length = Math.Min(_random.Next(1, _random.Next(2) == 0 ? 4 : 200), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4 or 5:
                bytes.InsertRange(at, Spice[_random.Next(Spice.Length)]);
                break;
            case 6:
                var other = seeds[_random.Next(seeds.Count)].Bytes;
                var start = _random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(start, Math.Min(length, other.Length - start)).ToArray());
                break;
            default:
                bytes.RemoveRange(at, _random.Next(4) == 0 ? bytes.Count - at : 0);
                break;
        }
    }
}
