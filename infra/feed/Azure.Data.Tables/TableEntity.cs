using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary of columns.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> _columns = [];

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values)
    {
        foreach (var (key, value) in values)
            _columns[key] = value;
    }

    public string PartitionKey { get => GetString(nameof(PartitionKey)); set => _columns[nameof(PartitionKey)] = value; }
    public string RowKey { get => GetString(nameof(RowKey)); set => _columns[nameof(RowKey)] = value; }
    public DateTimeOffset? Timestamp { get => GetDateTimeOffset(nameof(Timestamp)); set => _columns[nameof(Timestamp)] = value; }
    public ETag ETag { get => GetString(Wire.ETagName) is { } etag ? new ETag(etag) : default; set => _columns[Wire.ETagName] = value.ToString(); }

    public object this[string key] { get => _columns.TryGetValue(key, out var value) ? value : null; set => _columns[key] = value; }
    public ICollection<string> Keys => _columns.Keys;
    public int Count => _columns.Count;

    public string GetString(string key) => Get<string>(key);
    public bool? GetBoolean(string key) => Get<bool?>(key);
    public int? GetInt32(string key) => Get<int?>(key);
    public long? GetInt64(string key) => Get<long?>(key);
    public double? GetDouble(string key) => Get<double?>(key);
    public DateTimeOffset? GetDateTimeOffset(string key) => Get<DateTimeOffset?>(key);

    public void Add(string key, object value) => _columns.Add(key, value);
    public bool ContainsKey(string key) => _columns.ContainsKey(key);
    public bool Remove(string key) => _columns.Remove(key);
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _columns.TryGetValue(key, out value);
    public void Clear() => _columns.Clear();

    ICollection<object> IDictionary<string, object>.Values => _columns.Values;
    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;
    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);
    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => ((ICollection<KeyValuePair<string, object>>)_columns).Contains(item);
    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, object>>)_columns).CopyTo(array, arrayIndex);
    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => ((ICollection<KeyValuePair<string, object>>)_columns).Remove(item);
    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _columns.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => _columns.GetEnumerator();

    private T Get<T>(string key) => this[key] switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"Cannot return {typeof(T)} type for a {other.GetType()} typed property.")),
    };
}
