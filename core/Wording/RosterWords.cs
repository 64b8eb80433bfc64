namespace LearningHours.Wording;

/// <summary>Messages about the roster.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class RosterWords
{
    public const string TwoAgencies = "同一員工編號於同一期間登載兩個服務機關，暫以機關代碼在前者認定，請更正名冊";
}
