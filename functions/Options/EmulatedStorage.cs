namespace LearningHours.Options;

/// <summary>
/// Tells the storage emulator on this machine from any other account. Account names prove nothing: anybody may choose them.
/// </summary>
public static class EmulatedStorage
{
    private static readonly string[] Needed = ["BlobEndpoint", "TableEndpoint"];

    /// <summary>
    /// Whether a connection string names the emulator, or addresses for blobs and tables, and no address in it is beyond this machine.
    /// </summary>
    public static bool Is(string connection)
    {
        var parts = connection.Split(';').Select(static p => p.Split('=', 2, StringSplitOptions.TrimEntries)).Where(
            static p => p.Length == 2).ToLookup(static p => p[0], static p => p[1], StringComparer.OrdinalIgnoreCase);
        return parts.Where(static p => IsAddress(p.Key)).All(static p => p.All(IsHere))
            && (parts["UseDevelopmentStorage"].Contains("true", StringComparer.OrdinalIgnoreCase) || Needed.All(parts.Contains));
    }

    private static bool IsAddress(string name) =>
        name.EndsWith("Endpoint", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DevelopmentStorageProxyUri", StringComparison.OrdinalIgnoreCase);

    private static bool IsHere(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
