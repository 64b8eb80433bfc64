using LearningHours.Exports.Damage;
using LearningHours.Exports.Feeds;
using LearningHours.Facts;

namespace LearningHours.Exports;

/// <summary>Which course and person rows mean where their texts are damaged: asked once for each distinct way of naming a course.</summary>
internal sealed partial class HoursWorker
{
    private const int Undecodable = -1, NoTitle = -2, FirstRefusal = -3;

    private readonly List<Problem> _refusals = [];

    /// <summary>A course's index, or the number below 0 that <see cref="Refuse"/> understands.</summary>
    private int Resolve(RowReader row)
    {
        string code = row.Text(_layout.Code), platform = row.Text(_layout.Platform), category = row.Text(_layout.Category), categoryCode = row.Text(_layout.CategoryCode);
        if (row.Failed) return Undecodable;
        var bytes = row.Bytes(_layout.Title);
        var decodes = row.File.Encoding.TryDecode(bytes, out var title);
        // A code alone would name the course, but the column is required (contract section 2).
        if (string.IsNullOrWhiteSpace(title)) return NoTitle;
        var course = decodes ? Named(title.Trim()) : null;
        if (course is not { Catalogued: true })
        {
            var reading = resolver.Damaged.Read(bytes, title, row.File.Encoding);
            if (reading.Whole is { } whole) course = Named(whole) with { Mended = true };
            else if (reading.Refusal is { } refusal)
            {
                _refusals.Add(refusal);
                return FirstRefusal - (_refusals.Count - 1);
            }
        }
        if (course is null) return Undecodable;
        if (course.Key.Length == 0) return NoTitle;
        return courses.IndexOf(course);

        ResolvedCourse Named(string text) => resolver.Resolve(text, code, platform, category, categoryCode, _layout.CodeInTitle);
    }

    private void Refuse(RowReader row, int course) => row.Fail(_layout.Title, course switch
    {
        Undecodable => CommonProblems.Undecodable,
        NoTitle => row.Bytes(_layout.Title).IsEmpty ? CommonProblems.Empty : HoursProblems.Title,
        _ => _refusals[FirstRefusal - course],
    });

    /// <summary>A name that reads as damage leaves of the roster's is mended; one that cannot be read at all is not guessed.</summary>
    private void CheckName(RowReader row, int person)
    {
        var name = row.Bytes(_layout.Name);
        if (name.IsEmpty || !night.Names.Concern(person)) return;
        if (night.Names.IsDamaged(person, name, row.File.Encoding)) night.Warnings.Add(FeedKind.Hours, "NAME-EATEN", "姓名遺失位元組（0x5C），已依人員名冊還原。");
        else if (!row.File.Encoding.TryDecode(name, out var text)) row.Fail(_layout.Name, EatenBytes.ProblemOf(text, night.Names.Of(person)));
    }
}
