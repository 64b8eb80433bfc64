namespace LearningHours.Spelling;

/// <summary>What stands out about the characters of a name, seen when it is read: later it would have to be fetched from anywhere in
/// memory.</summary>
[Flags]
internal enum NameMarks : byte
{
    None = 0,
    /// <summary>CP950 writes one of its characters with a byte 0x5C, which some systems eat.</summary>
    CanBeEaten = 2,
    /// <summary>Reads as if such bytes had been eaten.</summary>
    IsLikelyEaten = 4,
}
