using System.Globalization;
using LearningHours.Results;

namespace LearningHours.Access;

/// <summary>
/// A request for a file below a night's results: the agency's folder and a file in it. Only unambiguous paths are accepted: no empty parts
/// or parts that begin or end with a dot, no backslash, no control character, no remaining escape.
/// </summary>
/// <param name="Folder">The first part; empty for a file of the night itself.</param>
/// <param name="File">The rest, with forward slashes.</param>
public sealed record ResultPath(DateOnly Night, string Folder, string File)
{
    private const int Longest = 512, MostParts = 8;

    /// <summary>The path within the results.</summary>
    public string Blob => string.Create(CultureInfo.InvariantCulture, $"{Night:yyyy-MM-dd}/{Within}");

    /// <summary>The path within the night.</summary>
    public string Within => Folder.Length == 0 ? File : $"{Folder}/{File}";

    /// <summary>Parses a night as addresses name it, <c>2018-09-01</c>; returns null for anything else.</summary>
    public static DateOnly? NightOf(string text) =>
        text.Length == 10 && text.All(static c => char.IsAsciiDigit(c) || c == '-')
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var night) ? night : null;

    /// <summary>Returns null if the path cannot be that of a result.</summary>
    /// <param name="path">Percent-decoded exactly once.</param>
    public static ResultPath? Of(string night, string path)
    {
        if (NightOf(night) is not { } day || path.Length is 0 or > Longest) return null;
        var parts = path.Split('/');
        if (parts.Length > MostParts || !parts.All(IsName)) return null;
        return parts.Length == 1 ? new ResultPath(day, "", path) : new ResultPath(day, parts[0], path[(parts[0].Length + 1)..]);
    }

    /// <summary>The agency's folder among the results of a night; no two agencies share one.</summary>
    public static string FolderOf(string agency) => AgencyPack.PathOf(agency, "").TrimEnd('/');

    /// <summary>
    /// Whether an officer may open it. Folders are derived from the agencies that may be read, never parsed back into agencies. Rejected
    /// rows are kept as they were delivered, including national numbers of anybody, and are therefore only for those who run the system.
    /// </summary>
    /// <param name="agencies">機關代碼 of every known agency, which is what "all agencies" means.</param>
    public bool IsOpenTo(AccessScope scope, IEnumerable<string> agencies)
    {
        if (scope.IsEmpty || Folder == RejectPaths.Root) return false;
        if (scope.IsCity) return true;
        if (Folder.Length == 0) return false;
        return scope.Agencies.Concat(scope.ReadsAll ? agencies : []).Any(a => FolderOf(a) == Folder);
    }

    private static bool IsName(string part) =>
        part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ')
        && !part.Any(static c => char.IsControl(c) || char.IsSurrogate(c)
            || c is '\\' or '%' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\uFFFD');
}
