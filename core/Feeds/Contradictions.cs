using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Feeds;

/// <summary>
/// Resolves rows of one key and generation that contradict each other (contract reading 20). Within one file they are rejected. Across
/// files, the file whose name sorts last prevails, with a warning that names it and whom the rows are about. Such files are always
/// snapshots, because each delta is a generation of its own.
/// </summary>
internal static class Contradictions
{
    private const string Code = "OLDER-FILE";

    /// <summary>
    /// Returns the rows that prevail, in their original order; they agree with each other. The others are rejected or counted
    /// as duplicates.
    /// </summary>
    /// <param name="agree">Whether the given rows agree with each other.</param>
    /// <param name="nameOf">Whom or what a row is about, with 身分證字號 masked.</param>
    /// <param name="key">The columns that together identify what the rows are about.</param>
    /// <param name="refused">Receives each row that is rejected, because another row of its file contradicts it.</param>
    public static List<T> Reconcile<T>(List<T> rows, Func<T, SourceRow> sourceOf, Func<List<T>, bool> agree, Func<T, string> nameOf,
        Night night, string key, Action<T> refused)
    {
        if (agree(rows)) return rows;
        var files = rows.GroupBy(r => sourceOf(r).File).OrderBy(static f => f.Key).Select(static f => f.ToList()).ToList();
        foreach (var file in files.FindAll(f => !agree(f)))
        {
            foreach (var row in file)
            {
                night.RejectLate(sourceOf(row), key, CommonProblems.Contradiction);
                refused(row);
            }
            files.Remove(file);
        }
        if (files.Count == 0) return [];
        var left = rows.FindAll(r => files.Exists(f => sourceOf(f[0]).File == sourceOf(r).File));
        if (agree(left)) return left;
        var holds = files[^1];
        var winner = night.Files[sourceOf(holds[0]).File].File.Path;
        foreach (var file in files[..^1])
        {
            var contradicts = !agree([.. file, .. holds]);
            foreach (var row in file)
            {
                night.Duplicate(sourceOf(row));
                if (contradicts) night.Files[sourceOf(row).File].Notes.Add(Code, RowNoteWords.OlderFile(winner), nameOf(row));
            }
        }
        return holds;
    }

    /// <summary>Removes rows in doubt that rows of their key replace: those of less precedence than the last that prevails.</summary>
    /// <param name="prevailing">At least one row.</param>
    public static void RemoveReplaced<T>(List<T> doubted, List<T> prevailing, Func<T, SourceRow> sourceOf, Night night)
    {
        if (doubted.Count == 0) return;
        var last = prevailing.Max(row => night.PrecedenceOf(sourceOf(row)));
        doubted.RemoveAll(row => night.PrecedenceOf(sourceOf(row)).CompareTo(last) < 0);
    }
}
