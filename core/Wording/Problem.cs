namespace LearningHours.Wording;

/// <summary>A kind of defect: the stable end of its code (the feed's letter goes in front), what is wrong, how to mend it. zh-TW.</summary>
internal sealed record Problem(string Code, string Explanation, string Remedy)
{
    /// <summary>The same of a damaged text, with what it reads now and may have read.</summary>
    public Problem ReadAs(string asItStands, IEnumerable<string> readings) => this with
    {
        Explanation = $"{Explanation}現讀為「{asItStands}」，可能為{string.Join('或', readings.Select(static r => $"「{r}」"))}。",
    };
}
