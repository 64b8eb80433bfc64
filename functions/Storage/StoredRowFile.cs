using System.Text;
using Azure;
using LearningHours.Nightly;
using LearningHours.Results;

namespace LearningHours.Storage;

/// <summary>Where a row lies in a <see cref="StoredRowFile"/>, in bytes; the default value is nowhere.</summary>
internal readonly record struct RowPlace(long Offset, int Length)
{
    public bool IsNowhere => Length == 0;
}

/// <summary>
/// Rows of the table set aside in a temporary file that nobody else can see and that disappears with the process: a few on most nights, all
/// of them after a change of wording.
/// </summary>
internal sealed class StoredRowFile : IDisposable
{
    private readonly Lazy<FileStream> _file = new(static () => OwnedFolder.OpenNameless("stored"));
    private readonly MemoryStream _one = new();
    private long _end;

    public RowPlace Add(StoredDecision row)
    {
        _one.SetLength(0);
        using (var to = new BinaryWriter(_one, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(row.ETag.ToString());
            Write(to, row.Current);
            to.Write(row.Before is not null);
            if (row.Before is { } before) Write(to, before);
        }
        var place = new RowPlace(_end, (int)_one.Length);
        RandomAccess.Write(_file.Value.SafeFileHandle, _one.GetBuffer().AsSpan(0, place.Length), _end);
        _end += place.Length;
        return place;
    }

    public StoredDecision Read(RowPlace place)
    {
        var bytes = new byte[place.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var got = RandomAccess.Read(_file.Value.SafeFileHandle, bytes.AsSpan(read), place.Offset + read);
            read += got > 0 ? got : throw new EndOfStreamException("the temporary file of stored decisions was cut");
        }
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var tag = new ETag(from.ReadString());
        return new StoredDecision(ReadVersion(from), from.ReadBoolean() ? ReadVersion(from) : null, tag);
    }

    public void Dispose()
    {
        if (_file.IsValueCreated) _file.Value.Dispose();
        _one.Dispose();
    }

    private static void Write(BinaryWriter to, DecisionVersion version)
    {
        version.Row.Write(to);
        to.Write(version.Night);
        to.Write(version.Run);
    }

    private static DecisionVersion ReadVersion(BinaryReader from) => new(DecisionRow.Read(from), from.ReadString(), from.ReadString());
}
