using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>Guesses which name somebody meant to type.</summary>
public static class NearestName
{
    /// <summary>
    /// The name that takes the fewest single-letter changes, ignoring case; null if even that takes so many that it would be another word.
    /// </summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        string? nearest = null;
        var least = 1 + Math.Max(typed.Length, 3) / 3;
        foreach (var name in names)
        {
            var changes = Changes(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (changes < least || (changes == least && nearest is null)) (nearest, least) = (name, changes);
        }
        return nearest;
    }

    /// <summary>Returns <c>是否為「x」？可用：a、b</c>, or only the names that may be used if none is near.</summary>
    public static string Advice(string typed, IReadOnlyCollection<string> names)
    {
        var allowed = PlanCheckWords.Allowed(names);
        return Of(typed, names) is { } nearest ? PlanCheckWords.DidYouMean(nearest, allowed) : allowed;
    }

    /// <summary>
    /// Up to <paramref name="most"/> names that take the fewest single-letter changes, nearest first and ties in ordinal order; only names
    /// near enough for <see cref="Of"/>.
    /// </summary>
    public static IReadOnlyList<string> Few(string typed, IEnumerable<string> names, int most)
    {
        var limit = 1 + Math.Max(typed.Length, 3) / 3;
        return [.. names.Select(n => (Name: n,
            Changes: Math.Abs(n.Length - typed.Length) > limit ? int.MaxValue : Changes(typed.ToLowerInvariant(), n.ToLowerInvariant())))
            .Where(n => n.Changes <= limit).OrderBy(n => n.Changes).ThenBy(n => n.Name, StringComparer.Ordinal).Take(most).Select(
                n => n.Name)];
    }

    // Levenshtein distance, one row at a time.
    private static int Changes(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
