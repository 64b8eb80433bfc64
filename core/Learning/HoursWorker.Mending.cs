using LearningHours.Feeds;
using LearningHours.Files;

namespace LearningHours.Learning;

/// <summary>Handles rows that cannot be converted as they are.</summary>
internal sealed partial class HoursWorker
{
    /// <summary>Converts a failed row by its one other reading; false if there is none that converts.</summary>
    private bool Mend(RowReader failed, RowCursor rows)
    {
        if (MendedRow.Of(rows, failed.Header, failed.File.Encoding) is not { } mended) return false;
        using var cursor = mended.Rows(rows.Line);
        var row = new RowReader(failed.File, mended.Header, night.People);
        var asItStood = (_layout, _columns);
        (_layout, _columns) = LayoutOf(row);
        var taken = cursor.Read() && row.Begin(cursor) && (mended.IsAnchored || NamesKnownCourse(row));
        if (taken) Convert(row);
        (_layout, _columns) = asItStood;
        if (!taken || row.Failed) return false;
        night.Warnings.Add(FeedKind.Hours, mended.Code, mended.Warning);
        return true;
    }

    private bool NamesKnownCourse(RowReader row) =>
        resolver.Resolve(row.Text(_layout.Title), row.Text(_layout.Code), "", "", "", _layout.CodeInTitle).Catalogued && !row.Failed;
}
