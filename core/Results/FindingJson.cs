using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>A finding tree as JSON, the keys of contract section 3.</summary>
internal static class FindingJson
{
    /// <param name="sources">Whether to say in which file and line each record stood.</param>
    public static void Write(OutputBuffer json, Finding finding, bool sources)
    {
        json.Write("{\"rule\":"u8);
        json.WriteJson(finding.Rule);
        json.Write(",\"clause\":"u8);
        json.WriteJson(finding.Clause);
        json.Write(",\"quote\":"u8);
        json.WriteJson(finding.Quote);
        json.Write(",\"required\":"u8);
        json.WriteJson(finding.Required);
        json.Write(",\"observed\":"u8);
        json.WriteJson(finding.Observed);
        json.Write(",\"verdict\":"u8);
        json.Write(Verdict(finding.Verdict));
        json.Write(",\"records\":["u8);
        for (var i = 0; i < finding.Records.Count; i++)
        {
            if (i > 0) json.Write(","u8);
            Write(json, finding.Records[i], sources);
        }
        json.Write("],\"children\":["u8);
        for (var i = 0; i < finding.Children.Count; i++)
        {
            if (i > 0) json.Write(","u8);
            Write(json, finding.Children[i], sources);
        }
        json.Write("]}"u8);
    }

    private static void Write(OutputBuffer json, FindingRecord record, bool sources)
    {
        json.Write("{\"what\":"u8);
        json.WriteJson(record.What);
        json.Write(",\"from\":"u8);
        json.WriteJson(record.From);
        json.Write(",\"to\":"u8);
        json.WriteJson(record.To);
        if (sources)
        {
            json.Write(",\"source\":"u8);
            json.WriteJson(record.Source);
        }
        json.Write(",\"remark\":"u8);
        json.WriteJson(record.Remark);
        json.Write("}"u8);
    }

    private static ReadOnlySpan<byte> Verdict(FindingVerdict verdict) => verdict switch
    {
        FindingVerdict.Met => "\"met\""u8,
        FindingVerdict.Unmet => "\"unmet\""u8,
        FindingVerdict.Unknown => "\"unknown\""u8,
        _ => "\"note\""u8,
    };
}
