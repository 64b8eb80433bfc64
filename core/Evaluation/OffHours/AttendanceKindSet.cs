using LearningHours.Facts;

namespace LearningHours.Evaluation.OffHours;

/// <summary>A set of attendance kinds as bits, so that a row is tested once and no words are compared while a record is judged.</summary>
public readonly record struct AttendanceKindSet(uint Bits)
{
    /// <summary>輪休, 例假, 輪值 and 在勤: what the rota of shift staff consists of.</summary>
    public static readonly AttendanceKindSet Rota =
        Of(AttendanceKind.RotaRest, AttendanceKind.WeeklyRest, AttendanceKind.RotaDuty, AttendanceKind.OnDuty);

    /// <summary>輪值 and 在勤: the working time of shift staff.</summary>
    public static readonly AttendanceKindSet Duty = Of(AttendanceKind.RotaDuty, AttendanceKind.OnDuty);

    public static readonly AttendanceKindSet Clock = Of(AttendanceKind.ClockedIn);

    public static AttendanceKindSet Of(params ReadOnlySpan<AttendanceKind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds) bits |= 1u << (int)kind;
        return new AttendanceKindSet(bits);
    }

    /// <summary>The kinds a plan names by their words.</summary>
    /// <exception cref="ArgumentException">A word the feed does not know; plan files are checked before they are used.</exception>
    public static AttendanceKindSet Of(IReadOnlyList<string> words)
    {
        var bits = 0u;
        for (var i = 0; i < words.Count; i++)
        {
            if (!AttendanceKindWords.TryParse(words[i], out var kind))
                throw new ArgumentException($"no attendance kind is called {words[i]}", nameof(words));
            bits |= 1u << (int)kind;
        }
        return new AttendanceKindSet(bits);
    }

    public bool Contains(AttendanceKind kind) => (Bits >> (int)kind & 1) != 0;

    public static AttendanceKindSet operator |(AttendanceKindSet a, AttendanceKindSet b) => new(a.Bits | b.Bits);
}
