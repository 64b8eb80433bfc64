namespace LearningHours.Wording;

/// <summary>What is told of the roster.</summary>
// To change a sentence: write over the text between the quotation marks; leave what stands in { } as it is. Then ./run shows it.
internal static class RosterWords
{
    public const string TwoAgencies = "同一員工編號於同一期間登載兩個服務機關，暫以機關代碼在前者認定，請更正名冊";
}
