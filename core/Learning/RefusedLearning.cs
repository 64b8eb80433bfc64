using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Records;

namespace LearningHours.Learning;

/// <summary>Writes and reads the refused rows of the hours feed in a <c>NightImage</c>.</summary>
internal static class RefusedLearning
{
    public static void Write(int person, RefusedRow row, BinaryWriter to)
    {
        foreach (var number in (int[])[person, row.Source.File, row.Source.Line]) to.Write(number);
        foreach (var text in (string[])[row.Column, row.Explanation, row.Remedy]) to.Write(text);
        to.Write(row.IsDelta);
        to.Write(row.Fact is not null);
        if (row.Fact is not LearningRecord record) return;
        foreach (var number in (int[])[record.Variant, record.Start.Seconds, record.End.Seconds, record.Total.Hundredths,
            record.Digital.Hundredths, (int)record.Marks]) to.Write(number);
    }

    public static (int Person, RefusedRow Row) Read(BinaryReader from)
    {
        var person = from.ReadInt32();
        var source = new SourceRow(from.ReadInt32(), from.ReadInt32());
        string column = from.ReadString(), explanation = from.ReadString(), remedy = from.ReadString();
        var isDelta = from.ReadBoolean();
        object? fact = from.ReadBoolean() ? ReadRecord(from, person, source) : null;
        return (person, new RefusedRow
        {
            Feed = FeedKind.Hours,
            Source = source,
            Column = column,
            Explanation = explanation,
            Remedy = remedy,
            IsDelta = isDelta,
            Fact = fact
        });
    }

    private static LearningRecord ReadRecord(BinaryReader from, int person, SourceRow source) => new()
    {
        Person = person,
        Variant = from.ReadInt32(),
        Start = new CivilTime(from.ReadInt32()),
        End = new CivilTime(from.ReadInt32()),
        Total = new Hours(from.ReadInt32()),
        Digital = new Hours(from.ReadInt32()),
        Marks = (RecordMarks)from.ReadInt32(),
        Source = source,
    };
}
