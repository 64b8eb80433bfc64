using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LearningHours.Resilience;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>The real storage classes against the storage emulator, under names of its own so that tests run side by side.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private const string UsualAccount = "devstoreaccount1";

    // An emulator looks at every blob of an account for each request: one account for all would become slower with every test.
    private static readonly string[] Connections = [.. Named("TEST_ACCOUNTS", UsualAccount).SelectMany(account =>
        Named("TEST_STORAGES", Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true").Select(
            connection => connection.Replace(UsualAccount, account, StringComparison.Ordinal)))];

    private static int _opened;

    private readonly string _prefix = $"t{Guid.NewGuid():N}";
    private readonly string _connection = Connections[(int)((uint)Interlocked.Increment(ref _opened) % Connections.Length)];

    /// <summary>The rows of a table as a reporting tool reads them.</summary>
    public TableClient Table(string name) => new TableServiceClient(_connection).GetTableClient(_prefix + name);

    /// <summary>A container as somebody else sees it.</summary>
    public BlobContainerClient Container(string name) => new BlobServiceClient(_connection).GetBlobContainerClient(_prefix + name);

    /// <summary>A process of its own: the same containers and tables through fresh clients.</summary>
    /// <param name="watched">Sees every request, and may end the process: <see cref="ProcessFate"/>.</param>
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

    /// <summary>Nothing is left of it: for tests that play in many storages one after the other, each of which would slow the
    /// next.</summary>
    public async ValueTask DisposeAsync()
    {
        var blobs = new BlobServiceClient(_connection);
        await foreach (var container in blobs.GetBlobContainersAsync(prefix: _prefix)) await blobs.DeleteBlobContainerAsync(container.Name);
        var tables = new TableServiceClient(_connection);
        await foreach (var table in tables.QueryAsync())
            if (table.Name.StartsWith(_prefix, StringComparison.Ordinal)) await tables.DeleteTableAsync(table.Name);
    }

    /// <summary>What the environment lists under a name, or else the one there is without.</summary>
    private static string[] Named(string variable, string otherwise) =>
        (Environment.GetEnvironmentVariable(variable) ?? otherwise).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
