using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>The tables of one account.</summary>
public class TableServiceClient
{
    private readonly TableRequests _requests;

    protected TableServiceClient()
    {
    }

    public TableServiceClient(string connectionString) : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null)
    {
        var connection = ConnectionText.Parse(connectionString);
        (Uri, AccountName) = (connection.Endpoint, connection.Account);
        _requests = new TableRequests(connection.Endpoint, new SharedKeyPolicy(connection.Account, connection.Key), options);
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
    {
        (Uri, AccountName) = (endpoint, endpoint.Host.Split('.')[0]);
        _requests = new TableRequests(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, "https://storage.azure.com/.default"), options);
    }

    public virtual Uri Uri { get; }
    public virtual string AccountName { get; }

    public virtual TableClient GetTableClient(string tableName) => new(_requests, tableName);
}
