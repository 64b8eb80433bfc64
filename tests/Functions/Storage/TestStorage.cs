using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LearningHours.Resilience;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>The real storage classes against the storage emulator, with unique names so that tests can run in parallel.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private const string UsualAccount = "devstoreaccount1";

    // For each request, an emulator scans every blob of the account: a single account would slow down with every test.
    private static readonly string[] Connections = [.. Named("TEST_ACCOUNTS", UsualAccount).SelectMany(account =>
        Named("TEST_STORAGES", Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true").Select(
            connection => connection.Replace(UsualAccount, account, StringComparison.Ordinal)))];

    private static int _opened;

    private readonly string _prefix = $"t{Guid.NewGuid():N}";
    private readonly string _connection = Connections[(int)((uint)Interlocked.Increment(ref _opened) % Connections.Length)];

    /// <summary>The rows of a table as a reporting tool reads them.</summary>
    public TableClient Table(string name) => new TableServiceClient(_connection).GetTableClient(_prefix + name);

    /// <summary>A container as another client sees it.</summary>
    public BlobContainerClient Container(string name) => new BlobServiceClient(_connection).GetBlobContainerClient(_prefix + name);

    /// <summary>Opens the same containers and tables with new clients, as a separate process.</summary>
    /// <param name="watched">Sees every request and may end the process; see <see cref="ProcessFate"/>.</param>
    public StorageAccount Open(HttpPipelinePolicy? watched = null)
    {
        var retries = new StorageRetryPolicy(TimeProvider.System,
            new RetrySettings(2, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(2)));
        var blobs = new BlobClientOptions { RetryPolicy = retries };
        var tables = new TableClientOptions { RetryPolicy = retries };
        if (watched is not null)
        {
            blobs.AddPolicy(watched, HttpPipelinePosition.PerRetry);
            tables.AddPolicy(watched, HttpPipelinePosition.PerRetry);
        }
        return new StorageAccount(new BlobServiceClient(_connection, blobs), new TableServiceClient(_connection, tables), _prefix);
    }

    public async Task<StorageAccount> CreateAsync()
    {
        var account = Open();
        await account.EnsureAsync(CancellationToken.None);
        return account;
    }

    /// <summary>Deletes everything: for tests that use many storages one after another, each of which would slow down the next.</summary>
    public async ValueTask DisposeAsync()
    {
        var blobs = new BlobServiceClient(_connection);
        await foreach (var container in blobs.GetBlobContainersAsync(prefix: _prefix)) await blobs.DeleteBlobContainerAsync(container.Name);
        var tables = new TableServiceClient(_connection);
        await foreach (var table in tables.QueryAsync())
            if (table.Name.StartsWith(_prefix, StringComparison.Ordinal)) await tables.DeleteTableAsync(table.Name);
    }

    /// <summary>The items that an environment variable lists, separated by blanks, or else the default.</summary>
    private static string[] Named(string variable, string otherwise) =>
        (Environment.GetEnvironmentVariable(variable) ?? otherwise).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
