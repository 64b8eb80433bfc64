using LearningHours.Files;

namespace LearningHours.Mending;

/// <summary>
/// The cheapest ways to pair the bytes of CP950 text into characters. Common hanzi cost nothing; rare characters, stray letters and
/// inserted bytes 0x5C do.
/// </summary>
internal sealed class BytePairing
{
    private const byte Eaten = 0x5C;
    private const int Impossible = 1 << 20, Insertion = 3, RareCost = 4, PrivateCost = 8, MostTexts = 3;

    private static readonly Lazy<bool[]> Pairs = new(static () =>
    {
        var pairs = new bool[1 << 16];
        for (var lead = 0x81; lead < 0xFF; lead++)
        {
            for (var trail = 0x40; trail < 0xFF;
            trail++) pairs[lead << 8 | trail] = SourceEncoding.Cp950.TryDecode([(byte)lead, (byte)trail], out _);
        }
        return pairs;
    });

    private readonly byte[] _text;
    private readonly int[] _costs; // the lowest cost of the text from each byte to the end
    private readonly bool[] _paired, _alone; // whether a cheapest way pairs the byte with the next one, or with an inserted one

    /// <param name="insert">Whether bytes 0x5C may be inserted.</param>
    /// <param name="mindRare">Whether rare characters cost more than stray letters, which suits titles because they contain letters;
    /// otherwise they cost the same, which suits names because they contain rare characters.</param>
    public BytePairing(ReadOnlySpan<byte> text, bool insert, bool mindRare)
    {
        _text = text.ToArray();
        _costs = new int[text.Length + 1];
        (_paired, _alone) = (new bool[text.Length], new bool[text.Length]);
        var letter = mindRare ? 1 : Insertion + 1;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] < 0x80)
            {
                _costs[at] = Math.Min(_costs[at + 1] + (IsLetter(text[at]) ? letter : 0), Impossible);
                continue;
            }
            var pair = at + 1 < text.Length ? CostOf(text[at], text[at + 1]) + _costs[at + 2] : Impossible;
            var alone = insert ? Insertion + CostOf(text[at], Eaten) + _costs[at + 1] : Impossible;
            _costs[at] = Math.Min(Math.Min(pair, alone), Impossible);
            (_paired[at], _alone[at]) = (pair == _costs[at], alone == _costs[at]);
        }
        Count();
    }

    public bool IsPossible => _costs[0] < Impossible;

    /// <summary>The number of bytes inserted by a cheapest way; 0 if no way is possible.</summary>
    public int Inserted { get; private set; }

    /// <summary>The number of rare and private-use characters in that way; 0 if no way is possible.</summary>
    public int Rare { get; private set; }

    /// <summary>The number of stray letters in that way; 0 if no way is possible.</summary>
    public int Letters { get; private set; }

    /// <summary>The texts that the cheapest ways yield, at most three; only valid if <see cref="IsPossible"/>.</summary>
    public IEnumerable<string> Texts()
    {
        var open = new Stack<(int At, byte[] Bytes)>([(0, [])]);
        for (var given = 0; given < MostTexts && open.TryPop(out var way);)
        {
            var (at, bytes) = way;
            for (; at < _text.Length; at++)
            {
                if (_text[at] < 0x80)
                {
                    bytes = [.. bytes, _text[at]];
                    continue;
                }
                if (_paired[at] && _alone[at]) open.Push((at + 2, [.. bytes, _text[at], _text[at + 1]]));
                bytes = [.. bytes, _text[at], _alone[at] ? Eaten : _text[++at]];
            }
            if (!SourceEncoding.Cp950.TryDecode(bytes, out var text)) continue;
            given++;
            yield return text;
        }
    }

    private void Count()
    {
        for (var at = 0; at < _text.Length && IsPossible; at++)
        {
            if (_text[at] < 0x80)
            {
                if (IsLetter(_text[at])) Letters++;
                continue;
            }
            if (_alone[at]) Inserted++;
            if (CostOf(_text[at], _alone[at] ? Eaten : _text[at + 1]) > 0) Rare++;
            if (!_alone[at]) at++;
        }
    }

    /// <summary>Whether an ASCII byte can be the second byte of a character.</summary>
    private static bool IsLetter(byte b) => b is >= 0x40 and <= 0x7E;

    private static int CostOf(byte lead, byte trail)
    {
        if (!Pairs.Value[lead << 8 | trail]) return Impossible;
        // Lead bytes A1 to A3 are symbols, A4 to C6 common characters, C9 to F9 rare ones; the rest is for private use.
        return lead switch { >= 0xA1 and <= 0xC6 => 0, >= 0xC9 and <= 0xF9 => RareCost, _ => PrivateCost };
    }
}
