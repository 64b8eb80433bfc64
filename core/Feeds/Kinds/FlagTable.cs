using System.Runtime.CompilerServices;
using LearningHours.Facts;

namespace LearningHours.Feeds.Kinds;

/// <summary>
/// What agencies say about course codes, collected while the feed is read: one byte per cell, however many rows there are.
/// </summary>
internal sealed class FlagTable
{
    private const byte FlagBits = 3, Repeated = 4, Disputed = 8, Met = 16;

    private readonly List<byte[]> _rows = [];

    /// <summary>Whether any cell was stated more than once, or disputed.</summary>
    public bool HasRepeats { get; private set; }

    /// <summary>
    /// Enters a row of a file. A cell that is stated again keeps its flag; it is disputed if its rows include deltas or contradictions.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Say(int agency, int code, CourseFlag flag, bool isDelta)
    {
        ref var cell = ref Cell(agency, code);
        if (cell == 0)
        {
            cell = (byte)((int)flag | (isDelta ? Disputed : 0));
            return;
        }
        HasRepeats = true;
        cell |= Repeated;
        if (isDelta || (CourseFlag)(cell & FlagBits) != flag) cell |= Disputed;
    }

    /// <summary>Makes sure that all rows of a cell are considered together, because a refused one could replace others.</summary>
    public void Dispute(int agency, int code)
    {
        HasRepeats = true;
        Cell(agency, code) |= Repeated | Disputed;
    }

    /// <summary>On the second pass through the files: whether all rows of a cell must be considered together.</summary>
    public bool IsDisputed(int agency, int code) => (Cell(agency, code) & (Repeated | Disputed)) == (Repeated | Disputed);

    /// <summary>On the second pass through the files: whether an undisputed cell was met before in this pass.</summary>
    public bool IsMetAgain(int agency, int code)
    {
        ref var cell = ref Cell(agency, code);
        if ((cell & Met) != 0) return true;
        cell |= Met;
        return false;
    }

    public void Decide(int agency, int code, CourseFlag flag) => Cell(agency, code) = (byte)flag;

    /// <summary>The flags, one row per agency; the table cannot be used afterwards.</summary>
    public byte[][] Close()
    {
        foreach (var row in _rows)
        {
            for (var code = 0; code < row.Length; code++) row[code] &= FlagBits;
        }
        return [.. _rows];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Cell(int agency, int code)
    {
        while (_rows.Count <= agency) _rows.Add([]);
        if (_rows[agency].Length <= code)
        {
            var wider = new byte[Math.Max(code + 1, Math.Max(256, _rows[agency].Length * 2))];
            _rows[agency].CopyTo(wider, 0);
            _rows[agency] = wider;
        }
        return ref _rows[agency][code];
    }
}
