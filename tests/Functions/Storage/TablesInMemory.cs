using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>
/// Tables in this process with what an outbox needs: ETags and the filters of its queries. They allow measuring the cost of a sender
/// instead of that of the emulator.
/// </summary>
public sealed partial class TablesInMemory : TableServiceClient
{
    private readonly ConcurrentDictionary<string, Rows> _tables;
    private readonly ProcessFate? _fate;

    public TablesInMemory() : this([], null)
    {
    }

    private TablesInMemory(ConcurrentDictionary<string, Rows> tables, ProcessFate? fate) => (_tables, _fate) = (tables, fate);

    /// <summary>The number of requests that would have been sent to a table service.</summary>
    public long Requests => _tables.Values.Sum(t => Interlocked.Read(ref t.Requests));

    /// <summary>Opens the same tables as a separate process, which may die; its containers are never accessed.</summary>
    public StorageAccount Open(ProcessFate? of = null) =>
        new(new BlobServiceClient("UseDevelopmentStorage=true"), new TablesInMemory(_tables, of));

    public override TableClient GetTableClient(string tableName) =>
        new Table(tableName, _tables.GetOrAdd(tableName, static _ => new Rows()), _fate);

    private sealed class Rows
    {
        public readonly ConcurrentDictionary<(string, string), TableEntity> Known = [];
        public long Tags, Requests;
    }

    private sealed partial class Table(string name, Rows table, ProcessFate? fate) : TableClient
    {
        private const int PageRows = 1000;

        public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) => Write("POST", () =>
        {
            var row = Tagged((TableEntity)(object)entity);
            return table.Known.TryAdd((row.PartitionKey, row.RowKey), row) ? row.ETag
                : throw new RequestFailedException(409, "there is one");
        });

        public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
            string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        {
            Read();
            return Task.FromResult<NullableResponse<T>>(table.Known.TryGetValue((partitionKey, rowKey), out var row)
                ? Response.FromValue((T)(object)row, new Answered(200, row.ETag))
                : new Nothing<T>());
        }

        public override Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
            CancellationToken cancellationToken = default) =>
            Write("PUT", () =>
            {
                var change = (TableEntity)(object)entity;
                var key = (change.PartitionKey, change.RowKey);
                if (!table.Known.TryGetValue(key, out var stands)) throw new RequestFailedException(404, "there is none");
                var next = Tagged(mode == TableUpdateMode.Merge ? Merged(stands, change) : change);
                return stands.ETag.ToString("H") == ifMatch.ToString("H") && table.Known.TryUpdate(key, next, stands) ? next.ETag
                    : throw new RequestFailedException(412, "it has changed");
            });

        public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge,
            CancellationToken cancellationToken = default) => Write("PUT", () =>
        {
            var row = Tagged((TableEntity)(object)entity);
            table.Known[(row.PartitionKey, row.RowKey)] = row;
            return row.ETag;
        });

        public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null,
            CancellationToken cancellationToken = default)
        {
            var wanted = select?.ToHashSet(StringComparer.Ordinal);
            return AsyncPageable<T>.FromPages(table.Known.Values.Where(r => Matches(filter, r)).Chunk(PageRows).Select(c =>
            {
                Read();
                return Page<T>.FromValues([.. c.Select(r => (T)(object)Part(r, wanted))], null, new Answered(200, default));
            }));
        }

        private void Read()
        {
            Interlocked.Increment(ref table.Requests);
            fate?.Look(reads: true, name, "");
        }

        private Task<Response> Write(string method, Func<ETag> write)
        {
            Interlocked.Increment(ref table.Requests);
            var isLast = fate?.Look(reads: false, name, $"{method} {name}") == true;
            var tag = write();
            return isLast ? throw new KilledException() : Task.FromResult<Response>(new Answered(204, tag));
        }

        private static TableEntity Merged(TableEntity stands, TableEntity change)
        {
            var merged = new TableEntity(stands);
            foreach (var (column, value) in change) merged[column] = value;
            return merged;
        }

        private static TableEntity Part(TableEntity row, HashSet<string>? wanted)
        {
            if (wanted is null) return row;
            var part = new TableEntity(row.PartitionKey, row.RowKey) { ETag = row.ETag };
            foreach (var name in wanted.Where(w => row.ContainsKey(w) && w is not ("PartitionKey" or "RowKey"))) part[name] = row[name];
            return part;
        }

        private static bool Matches(string? filter, TableEntity row)
        {
            if (filter is null) return true;
            var since = Since().Match(filter);
            if (since.Success && !(row.GetDateTimeOffset("endedAt") >= DateTimeOffset.Parse(since.Groups[1].Value,
                CultureInfo.InvariantCulture))) return false;
            return filter.Contains($"state eq '{row.GetString("state")}'", StringComparison.Ordinal);
        }

        private TableEntity Tagged(TableEntity row) =>
            new(row) { ETag = new ETag(Interlocked.Increment(ref table.Tags).ToString(CultureInfo.InvariantCulture)) };

        [GeneratedRegex("endedAt ge datetime'([^']+)'")]
        private static partial Regex Since();
    }

    private sealed class Nothing<T> : NullableResponse<T>
    {
        public override bool HasValue => false;
        public override T Value => throw new InvalidOperationException("there is none");
        public override Response GetRawResponse() => new Answered(404, default);
    }

    /// <summary>A response of which only the status and the ETag are read.</summary>
    private sealed class Answered(int status, ETag tag) : Response
    {
        public override int Status => status;
        public override string ReasonPhrase => "";
        public override Stream? ContentStream { get; set; }
        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => name == "ETag";
        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new("ETag", tag.ToString())];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
            (value = name == "ETag" ? tag.ToString("H") : null) is not null;

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            (values = name == "ETag" ? [tag.ToString("H")] : null) is not null;
    }
}
