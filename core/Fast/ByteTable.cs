using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;

namespace LearningHours.Fast;

/// <summary>
/// Maps byte strings, each with an optional number, to dense numbers in order of first occurrence, so that what millions of rows repeat is
/// stored and decoded once. Strings are looked up in place; only a new one is copied. Not thread-safe.
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

    /// <summary>Returns the number of a string, assigning the next one if it is new.</summary>
    public int Intern(ReadOnlySpan<byte> text, out bool isNew) => Intern(text, 0, out isNew);

    /// <summary>Returns the number of a string combined with a number.</summary>
    public int Intern(ReadOnlySpan<byte> text, int number, out bool isNew)
    {
        var key = new Key(text, number);
        isNew = !_numbers.TryGetValue(key, out var found);
        if (isNew) _numbers[key] = found = _numbers.Dictionary.Count;
        return found;
    }

    /// <summary>Whether a string was interned without a number.</summary>
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
