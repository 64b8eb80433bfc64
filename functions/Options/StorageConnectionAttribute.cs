using System.ComponentModel.DataAnnotations;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace LearningHours.Options;

/// <summary>An empty setting, or a connection string that both blobs and tables can be opened with: read by the very parsers of their
/// clients, which ask nobody yet.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StorageConnectionAttribute(string setting) : ValidationAttribute(
    $"{setting} is not a connection string of a storage account, e.g. "
    + "DefaultEndpointsProtocol=https;AccountName=NAME;AccountKey=KEY;EndpointSuffix=core.windows.net")
{
    public string Setting => setting;

    public override bool IsValid(object? value)
    {
        if (value is not string { Length: > 0 } text) return true;
        try
        {
            return new BlobServiceClient(text).Uri.IsAbsoluteUri && new TableServiceClient(text).Uri.IsAbsoluteUri;
        }
        catch (Exception unread) when (unread is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
