namespace LearningHours.Spelling;

/// <summary>
/// Properties of a name's characters, determined when the name is read, because fetching it again later would mean random memory access.
/// </summary>
[Flags]
internal enum NameMarks : byte
{
    None = 0,
    /// <summary>CP950 encodes one of its characters with a byte 0x5C, which some systems eat.</summary>
    CanBeEaten = 2,
    /// <summary>The name looks as if such bytes had been eaten.</summary>
    IsLikelyEaten = 4,
}
