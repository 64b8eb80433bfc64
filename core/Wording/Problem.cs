namespace LearningHours.Wording;

/// <summary>A kind of defect: the stable end of its code (the feed's letter goes in front), what is wrong and how to mend it, in zh-TW.</summary>
internal sealed record Problem(string Code, string Explanation, string Remedy);
