using System.Globalization;

namespace LearningHours.Web;

/// <summary>Addresses of the pages, each part escaped.</summary>
public static class PagePaths
{
    public const string Results = "/results", Uploads = "/uploads", SignOut = "/.auth/logout";

    public static string Night(DateOnly night) => string.Create(CultureInfo.InvariantCulture, $"{Results}/{night:yyyy-MM-dd}");

    /// <summary>The page of a folder; its address ends with a slash, which no file's does.</summary>
    public static string Folder(DateOnly night, string folder) => $"{Night(night)}/{Uri.EscapeDataString(folder)}/";

    public static string File(DateOnly night, string path) =>
        $"{Night(night)}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    public static string Rejects(string id) => $"{Uploads}/{Uri.EscapeDataString(id)}";

    /// <summary>The rest of a request's path after a page's address, without the slash in between; null for another page.</summary>
    public static string? Behind(string page, string? path) =>
        path is null || !path.StartsWith(page, StringComparison.Ordinal) ? null : path.Length == page.Length ? "" : path[page.Length] == '/'
            ? path[(page.Length + 1)..] : null;
}
