namespace LearningHours.Wording;

/// <summary>A kind of defect: the stable end of its code (prefixed with the feed's letter), what is wrong, how to fix it. zh-TW.</summary>
internal sealed record Problem(string Code, string Explanation, string Remedy)
{
    /// <summary>The same problem for a damaged text, with the text as it reads now and its possible original readings.</summary>
    public Problem ReadAs(string asItStands, IEnumerable<string> readings) => this with
    {
        Explanation = $"{Explanation}現讀為「{asItStands}」，可能為{string.Join('或', readings.Select(static r => $"「{r}」"))}。",
    };
}
