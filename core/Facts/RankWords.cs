using LearningHours.Spelling;

namespace LearningHours.Facts;

/// <summary>官等 as plans and rosters write it.</summary>
public static class RankWords
{
    public static IReadOnlyList<Ranks> Each { get; } = [Ranks.Senior, Ranks.Recommended, Ranks.Delegated];

    /// <summary>The words that a plan may use and that rosters are asked for.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Each.Select(Of)];

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is none, or several.</exception>
    public static string Of(Ranks rank) => rank switch
    {
        Ranks.Senior => "簡任",
        Ranks.Recommended => "薦任",
        Ranks.Delegated => "委任",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "one rank"),
    };

    /// <summary>
    /// Every 官等 that a text names, also as an equivalent (相當薦任), with a 職等 (薦任第七職等), spelt 荐任, or as 派 instead of 任 (薦派);
    /// <see cref="Ranks.None"/> if it names none. The bare number of a 職等 names none.
    /// </summary>
    public static Ranks Read(string text)
    {
        var folded = CompatibilityForm.Fold(text).Replace('荐', '薦');
        return (Names(folded, '簡') ? Ranks.Senior : Ranks.None)
            | (Names(folded, '薦') ? Ranks.Recommended : Ranks.None)
            | (Names(folded, '委') ? Ranks.Delegated : Ranks.None);
    }

    private static bool Names(string text, char rank)
    {
        for (var at = text.IndexOf(rank); at >= 0; at = text.IndexOf(rank, at + 1))
        {
            var next = at + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next < text.Length && text[next] is '任' or '派') return true;
        }
        return false;
    }
}
