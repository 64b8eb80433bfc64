using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;

namespace LearningHours.Fast;

/// <summary>
/// Byte strings, each with a number if need be, as dense numbers in order of first sight: what millions of rows repeat is stored and
/// decoded once. Looked up where they stand; only a new one is copied. One thread.
/// </summary>
internal sealed class ByteTable
{
    private readonly Dictionary<Entry, int>.AlternateLookup<Key> _numbers = new Dictionary<Entry, int>(new Comparer())
        .GetAlternateLookup<Key>();

    private sealed record Entry(byte[] Text, int Number);

    private readonly ref struct Key(ReadOnlySpan<byte> text, int number)
    {
        public readonly ReadOnlySpan<byte> Text = text;
        public readonly int Number = number;
    }

    /// <summary>The number of a string; a new one where it was never seen.</summary>
    public int Intern(ReadOnlySpan<byte> text, out bool isNew) => Intern(text, 0, out isNew);

    /// <summary>The same for a string and a number.</summary>
    public int Intern(ReadOnlySpan<byte> text, int number, out bool isNew)
    {
        var key = new Key(text, number);
        isNew = !_numbers.TryGetValue(key, out var found);
        if (isNew) _numbers[key] = found = _numbers.Dictionary.Count;
        return found;
    }

    /// <summary>Whether a string was seen without a number.</summary>
    public bool Holds(ReadOnlySpan<byte> text) => _numbers.ContainsKey(new Key(text, 0));

    private sealed class Comparer : IEqualityComparer<Entry>, IAlternateEqualityComparer<Key, Entry>
    {
        public bool Equals(Entry? a, Entry? b) => Equals(KeyOf(a!), b!);

        public int GetHashCode([DisallowNull] Entry entry) => GetHashCode(KeyOf(entry));

        public bool Equals(Key key, Entry entry) => key.Number == entry.Number && key.Text.SequenceEqual(entry.Text);

        public int GetHashCode(Key key) => (int)XxHash3.HashToUInt64(key.Text, key.Number);

        public Entry Create(Key key) => new(key.Text.ToArray(), key.Number);

        private static Key KeyOf(Entry entry) => new(entry.Text, entry.Number);
    }
}
