namespace LearningHours.Wording;

/// <summary>Messages about agencies.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class AgencyWords
{
    public static string UnknownGovernment(string government, int agencies) =>
        $"機關資料之政府「{government}」不是現行地方政府，也不在任何計畫之適用範圍內，其{agencies}個機關之人員沒有判定列，請查對";
}
