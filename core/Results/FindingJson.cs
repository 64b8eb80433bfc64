using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>A finding tree as JSON, the keys of contract section 3.</summary>
internal static class FindingJson
{
    /// <summary>Bytes that the keys, the verdict and the signs of a node, or of a record, take at most.</summary>
    private const int Keys = 128;

    /// <param name="sources">Whether to say in which file and line each record stood.</param>
    public static void Write(OutputBuffer json, Finding finding, bool sources)
    {
        WriteHead(json, finding);
        var records = finding.RecordSpan;
        for (var i = 0; i < records.Length; i++)
        {
            if (i > 0) json.Write(","u8);
            Write(json, records[i], sources);
        }
        json.Write("],\"children\":["u8);
        var children = finding.ChildSpan;
        for (var i = 0; i < children.Length; i++)
        {
            if (i > 0) json.Write(","u8);
            Write(json, children[i], sources);
        }
        json.Write("]}"u8);
    }

    private static void WriteHead(OutputBuffer json, Finding finding)
    {
        var space = new OutputSpan(json.GetSpan(Keys + JsonBytes.RoomOf(finding.Rule) + JsonBytes.RoomOf(finding.Clause) + JsonBytes.RoomOf(finding.Quote)
            + JsonBytes.RoomOf(finding.Required) + JsonBytes.RoomOf(finding.Observed)));
        space.Put("{\"rule\":"u8);
        space.PutJson(finding.Rule);
        space.Put(",\"clause\":"u8);
        space.PutJson(finding.Clause);
        space.Put(",\"quote\":"u8);
        space.PutJson(finding.Quote);
        space.Put(",\"required\":"u8);
        space.PutJson(finding.Required);
        space.Put(",\"observed\":"u8);
        space.PutJson(finding.Observed);
        space.Put(",\"verdict\":"u8);
        space.Put(Verdict(finding.Verdict));
        space.Put(",\"records\":["u8);
        json.Advance(space.Length);
    }

    private static void Write(OutputBuffer json, FindingRecord record, bool sources)
    {
        var space = new OutputSpan(json.GetSpan(Keys + JsonBytes.RoomOf(record.What) + JsonBytes.RoomOf(record.From) + JsonBytes.RoomOf(record.To)
            + JsonBytes.RoomOf(record.Source) + JsonBytes.RoomOf(record.Remark)));
        space.Put("{\"what\":"u8);
        space.PutJson(record.What);
        space.Put(",\"from\":"u8);
        space.PutJson(record.From);
        space.Put(",\"to\":"u8);
        space.PutJson(record.To);
        if (sources)
        {
            space.Put(",\"source\":"u8);
            space.PutJson(record.Source);
        }
        space.Put(",\"remark\":"u8);
        space.PutJson(record.Remark);
        space.Put("}"u8);
        json.Advance(space.Length);
    }

    private static ReadOnlySpan<byte> Verdict(FindingVerdict verdict) => verdict switch
    {
        FindingVerdict.Met => "\"met\""u8,
        FindingVerdict.Unmet => "\"unmet\""u8,
        FindingVerdict.Unknown => "\"unknown\""u8,
        _ => "\"note\""u8,
    };
}
