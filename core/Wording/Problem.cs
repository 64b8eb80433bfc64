namespace LearningHours.Wording;

/// <summary>A kind of defect: the stable end of its code (the feed's letter goes in front), what is wrong, how to mend it. zh-TW.</summary>
internal sealed record Problem(string Code, string Explanation, string Remedy);
