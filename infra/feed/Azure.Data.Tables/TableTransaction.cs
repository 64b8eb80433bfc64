using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Actions on one partition that hold together or not at all, as one multipart request.</summary>
internal sealed class TableTransaction(TableRequests requests, string table, IReadOnlyList<TableTransactionAction> actions)
{
    public async Task<Response<IReadOnlyList<Response>>> SubmitAsync(CancellationToken cancellation)
    {
        if (actions.Count == 0)
            throw new ArgumentException("A transaction needs at least one action.", nameof(actions));
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var response = await requests.SendAsync(
            RequestMethod.Post, "$batch", RequestContent.Create(new BinaryData(Body(batch, changes))), null, [202], cancellation,
            $"multipart/mixed; boundary={batch}").ConfigureAwait(false);
        var answers = TransactionAnswer.ReadAll(response.Content.ToString());
        if (answers.FirstOrDefault(answer => answer.Status >= 400) is { } refusal)
            throw new TableTransactionFailedException(TableRequests.Failed(refusal));
        return Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }

    private byte[] Body(string batch, string changes)
    {
        var body = new StringBuilder();
        body.Append("--").Append(batch).Append("\r\nContent-Type: multipart/mixed; boundary=").Append(changes).Append("\r\n\r\n");
        foreach (var action in actions)
        {
            body.Append("--").Append(changes).Append("\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Append(body, action);
        }
        body.Append("--").Append(changes).Append("--\r\n--").Append(batch).Append("--\r\n");
        return Encoding.UTF8.GetBytes(body.ToString());
    }

    private void Append(StringBuilder body, TableTransactionAction action)
    {
        var entity = action.Entity;
        var row = TableClient.Row(table, entity.PartitionKey, entity.RowKey);
        var etag = (action.ETag == default ? ETag.All : action.ETag).ToString("H");
        var (method, path, ifMatch) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", table, null),
            TableTransactionActionType.UpsertMerge => ("PATCH", row, null),
            TableTransactionActionType.UpsertReplace => ("PUT", row, null),
            TableTransactionActionType.UpdateMerge => ("PATCH", row, etag),
            TableTransactionActionType.UpdateReplace => ("PUT", row, etag),
            TableTransactionActionType.Delete => ("DELETE", row, etag),
            _ => throw new NotSupportedException($"Unknown action {action.ActionType}."),
        };
        body.Append(method).Append(' ').Append(requests.Address(path)).Append(" HTTP/1.1\r\n");
        body.Append("Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (ifMatch is not null)
            body.Append("If-Match: ").Append(ifMatch).Append("\r\n");
        if (method == "POST")
            body.Append("Prefer: return-no-content\r\n");
        if (method == "DELETE")
        {
            body.Append("\r\n\r\n");
            return;
        }
        body.Append("Content-Type: application/json;odata=nometadata\r\n\r\n").Append(Wire.Write(entity)).Append("\r\n");
    }
}
