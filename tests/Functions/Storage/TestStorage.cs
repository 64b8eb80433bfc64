using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LearningHours.Resilience;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>The real storage classes against the storage emulator, under names of its own so that tests run side by side.</summary>
public sealed class TestStorage
{
    private static readonly string Connection = Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true";
    private readonly string prefix = $"t{Guid.NewGuid():N}";

    /// <summary>The rows of a table as a reporting tool reads them.</summary>
    public TableClient Table(string name) => new TableServiceClient(Connection).GetTableClient(prefix + name);

    /// <summary>A container as somebody else sees it.</summary>
    public BlobContainerClient Container(string name) => new BlobServiceClient(Connection).GetBlobContainerClient(prefix + name);

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
        return new StorageAccount(new BlobServiceClient(Connection, blobs), new TableServiceClient(Connection, tables), prefix);
    }

    public async Task<StorageAccount> CreateAsync()
    {
        var account = Open();
        await account.EnsureAsync(CancellationToken.None);
        return account;
    }
}
