using System.Runtime.CompilerServices;

namespace LearningHours.Facts;

/// <summary>What an agency says about a course: 業務相關 是 or 否, or nothing.</summary>
public enum CourseFlag : byte { Absent = 0, No = 1, Yes = 2 }

/// <summary>
/// The course-flags feed as one byte per agency and code: looked up once for each record of the two categories that agencies decide on.
/// </summary>
/// <param name="said">One row per agency, long enough for the last code it mentions; missing for the last agencies where all their rows
/// were rejected.</param>
public sealed class CourseFlags(IReadOnlyDictionary<string, int> rows, byte[][] said)
{
    public static CourseFlags Empty { get; } = new(new Dictionary<string, int>(), []);

    /// <summary>機關代碼 of the agencies that the feed names.</summary>
    public IEnumerable<string> Agencies => rows.Keys;

    /// <summary>Row of an agency in this table; -1 where the feed does not name it.</summary>
    public int RowOf(string agency) => rows.TryGetValue(agency, out var row) ? row : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CourseFlag Of(int agencyRow, int codeIndex) =>
        (uint)agencyRow >= (uint)said.Length || (uint)codeIndex >= (uint)said[agencyRow].Length ? CourseFlag.Absent
            : (CourseFlag)said[agencyRow][codeIndex];
}
