namespace LearningHours.Results;

/// <summary>The path of a clause as letters cite it.</summary>
internal static class ClauseText
{
    private const string Chapters = "壹貳參叁肆伍陸柒捌玖拾", Items = "一二三四五六七八九十";

    /// <summary><c>陸、五</c> for <c>陸五</c>; several paths are joined by 及, and the marks of catalogues are left out.</summary>
    public static string Of(string clause) =>
        string.Join('及', clause.Replace("★", "", StringComparison.Ordinal)
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One));

    private static string One(string path) => path.Length > 1 && Chapters.Contains(path[0], StringComparison.Ordinal)
        && Items.Contains(path[1], StringComparison.Ordinal) ? $"{path[0]}、{path[1..]}" : path;
}
