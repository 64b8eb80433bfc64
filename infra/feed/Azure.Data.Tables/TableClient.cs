using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The rows of one table.</summary>
public class TableClient
{
    private readonly TableRequests _requests;

    protected TableClient()
    {
    }

    internal TableClient(TableRequests requests, string name) => (_requests, Name) = (requests, name);

    public virtual string Name { get; }

    public static string CreateQueryFilter(FormattableString filter) => string.Format(
        CultureInfo.InvariantCulture, filter.Format, filter.GetArguments().Select(object (value) => Wire.Literal(value!)).ToArray());

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var body = RequestContent.Create(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = Name })));
        var response = await _requests.SendAsync(RequestMethod.Post, "Tables", body, null, [201, 204, 409], cancellationToken).ConfigureAwait(false);
        if (response.Status == 409 && TableRequests.Failed(response) is { ErrorCode: not "TableAlreadyExists" } refusal)
            throw refusal;
        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _requests.SendAsync(RequestMethod.Delete, $"Tables('{Wire.Quoted(Name)}')", null, null, [204, 404], cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new TableRows<T>(_requests, Name, filter, maxPerPage, select, cancellationToken);

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await AskAsync(partitionKey, rowKey, select, [200], cancellationToken).ConfigureAwait(false);
        using var json = TableRequests.Json(response);
        return Response.FromValue(Wire.Read<T>(json.RootElement), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await AskAsync(partitionKey, rowKey, select, [200, 404], cancellationToken).ConfigureAwait(false);
        if (response.Status == 404)
            return new NoValue<T>(response);
        using var json = TableRequests.Json(response);
        return Response.FromValue(Wire.Read<T>(json.RootElement), response);
    }

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _requests.SendAsync(RequestMethod.Post, Name, RequestContent.Create(Wire.Write(entity)), null, [201, 204], cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => WriteAsync(entity, mode, null, cancellationToken);

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => WriteAsync(entity, mode, ifMatch, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _requests.SendAsync(
            RequestMethod.Delete, Row(Name, partitionKey, rowKey), null, ifMatch == default ? ETag.All : ifMatch, [204, 404], cancellationToken);

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        new TableTransaction(_requests, Name, [.. transactionActions]).SubmitAsync(cancellationToken);

    internal static string Row(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Wire.Quoted(partitionKey)}',RowKey='{Wire.Quoted(rowKey)}')";

    private Task<Response> AskAsync(string partitionKey, string rowKey, IEnumerable<string> select, int[] good, CancellationToken cancellation)
    {
        var columns = select is null ? "" : $"?$select={Uri.EscapeDataString(string.Join(',', select))}";
        return _requests.SendAsync(RequestMethod.Get, Row(Name, partitionKey, rowKey) + columns, null, null, good, cancellation);
    }

    private Task<Response> WriteAsync(ITableEntity entity, TableUpdateMode mode, ETag? ifMatch, CancellationToken cancellation) => _requests.SendAsync(
        mode is TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put, Row(Name, entity.PartitionKey, entity.RowKey),
        RequestContent.Create(Wire.Write(entity)), ifMatch, [204], cancellation);
}
