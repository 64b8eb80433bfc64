using LearningHours.Feeds.Columns;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// 身分證字號 that were replaced by another one (a new 統一證號, a correction by the household office) and belong to the same natural person.
/// </summary>
internal sealed class AliasesFeed() : Feed<Alias>(FeedKind.Aliases, Set)
{
    internal static readonly ColumnSet Set = new();
    private static readonly Column Old = Set.Required("舊身分證字號"), New = Set.Required("新身分證字號");

    static AliasesFeed()
    {
        Set.Tell(Old, "A123456789", Accepts.Id);
        Set.Tell(New, "E199000017", Accepts.Id);
    }

    public override string KeyColumns => "舊身分證字號";

    public override Alias Convert(RowReader row) => new(row.Id(Old), row.Id(New), row.Source);

    public override SourceRow SourceOf(Alias fact) => fact.Source;

    public override object KeyOf(Alias fact) => fact.Old;

    public override object ContentOf(Alias fact) => fact with { Source = default };
}

internal sealed record Alias(NationalId Old, NationalId New, SourceRow Source);
