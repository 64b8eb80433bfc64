namespace LearningHours.Wording;

/// <summary>Units and amounts as staff read them, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class AmountWords
{
    public static string NotFixed(string what) => $"{what}（次數依另訂規定）";
    /// <summary>In the order in which the code lists the units.</summary>
    public static readonly IReadOnlyList<string> Nouns = ["資格", "抽獎機會", "參加資格", "補休", "嘉獎", "記功"];
    public static string Times(string what, string times) => $"{what}{times}次";
    public static string Hours(string what, string hours) => $"{what}{hours}小時";
}
