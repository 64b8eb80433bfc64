using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>Writes a finding tree as JSON, with the keys of contract section 3.</summary>
internal static class FindingJson
{
    /// <summary>The most bytes that the keys, the verdict and the punctuation of a node, or of a record, take.</summary>
    private const int Keys = 128;

    /// <param name="sources">Whether to print the file and line that each record comes from.</param>
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
        var criterion = finding.Criterion.Printed ??= Print(finding.Criterion);
        var space = new OutputSpan(json.GetSpan(criterion.Length + Keys + JsonBytes.RoomOf(finding.Observed)));
        space.Put(criterion);
        space.PutJson(finding.Observed);
        space.Put(",\"verdict\":"u8);
        space.Put(Verdict(finding.Verdict));
        space.Put(",\"records\":["u8);
        json.Advance(space.Length);
    }

    /// <summary>The part of a node that precedes its observation.</summary>
    private static byte[] Print(Criterion criterion)
    {
        using var json = new OutputBuffer(null);
        json.Write("{\"rule\":"u8);
        json.WriteJson(criterion.Rule);
        json.Write(",\"clause\":"u8);
        json.WriteJson(criterion.Clause);
        json.Write(",\"quote\":"u8);
        json.WriteJson(criterion.Quote);
        json.Write(",\"required\":"u8);
        json.WriteJson(criterion.Required);
        json.Write(",\"observed\":"u8);
        return json.Written.ToArray();
    }

    private static void Write(OutputBuffer json, in FindingRecord record, bool sources)
    {
        var space = new OutputSpan(json.GetSpan(Keys + JsonBytes.RoomOf(record.What) + 2 * FactTime.LongestText
            + JsonBytes.RoomOf(record.Source) + JsonBytes.RoomOf(record.Remark)));
        space.Put("{\"what\":"u8);
        space.PutJson(record.What);
        space.Put(",\"from\":"u8);
        if (record.From.IsKnown) Put(ref space, record.From);
        else space.Put("null"u8);
        space.Put(",\"to\":"u8);
        Put(ref space, record.To);
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

    /// <summary>Puts a time, which contains nothing that must be escaped.</summary>
    private static void Put(ref OutputSpan space, FactTime time)
    {
        var to = space.Rest;
        to[0] = (byte)'"';
        var length = time.Write(to[1..]);
        to[length + 1] = (byte)'"';
        space.Advance(length + 2);
    }

    private static ReadOnlySpan<byte> Verdict(FindingVerdict verdict) => verdict switch
    {
        FindingVerdict.Met => "\"met\""u8,
        FindingVerdict.Unmet => "\"unmet\""u8,
        FindingVerdict.Unknown => "\"unknown\""u8,
        _ => "\"note\""u8,
    };
}
