using System.Runtime.InteropServices;

namespace LearningHours.Records;

/// <summary>
/// A learning record as it waits in an <see cref="IRecordStore"/>: 24 bytes, which a store keeps and copies and only <see cref="LedgerPacking"/>
/// can read.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly struct LedgerRow
{
    internal int Person { get; init; }

    /// <summary>起 and 迄 as <see cref="Dates.CivilTime.Seconds"/>.</summary>
    internal int Start { get; init; }
    internal int End { get; init; }

    /// <summary>Number of the row among all rows of the hours feed.</summary>
    internal uint Row { get; init; }

    /// <summary>Course variant and, in the lowest bits, marks.</summary>
    internal uint Course { get; init; }

    /// <summary>Hundredths of hours: all in the upper half, the digital part in the lower.</summary>
    internal uint Hours { get; init; }
}
