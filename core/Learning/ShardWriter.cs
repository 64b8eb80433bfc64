using System.Runtime.CompilerServices;
using LearningHours.Feeds;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Records;
using LearningHours.Spelling;

namespace LearningHours.Learning;

/// <summary>
/// One worker's rows on their way to the shards of their people. Waits for a handful of rows before it looks people up, so that the memory
/// accesses of one row do not wait for those of another; then it is seen who is not on the roster, and who goes by another name there.
/// </summary>
internal sealed class ShardWriter(Night night, IRecordStore store)
{
    private const int Handful = 64;
    private const int ChunkRows = 512; // whoever appends waits for its turn, and the store may fetch each piece by itself

    private readonly PeopleIndex _index = night.People;
    private readonly LedgerShards _shards = new(night.People.Known);
    private readonly LedgerRow[] _rows = new LedgerRow[Handful];
    private readonly NationalId[] _ids = new NationalId[Handful];
    private readonly int[] _people = new int[Handful];
    private readonly NameKey[] _names = new NameKey[Handful];
    private readonly byte[]?[] _longNames = new byte[]?[Handful]; // room for names that are not to be had from their key again
    private readonly LedgerRow[] _chunks = GC.AllocateUninitializedArray<LedgerRow>(new LedgerShards(night.People.Known).Count * ChunkRows); // of all shards, one behind the other
    private readonly int[] _filled = new int[new LedgerShards(night.People.Known).Count];
    private FileTally? _file;
    private uint[] _prints = [];
    private int _waiting;

    /// <summary>Before the first row of a file's piece.</summary>
    public void Begin(FileTally file)
    {
        if (_file != file) LookUp();
        (_file, _prints) = (file, _index.Names.PrintsIn(file.Encoding));
    }

    /// <summary>Takes a row whose person is a number still to be looked up.</summary>
    /// <param name="name">姓名 as it stands; may be empty.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in LedgerRow row, NationalId id, ReadOnlySpan<byte> name)
    {
        _names[_waiting] = NameKey.Of(name);
        if (name.Length > NameKey.Longest) KeepLong(name);
        _ids[_waiting] = id;
        _rows[_waiting] = row;
        if (++_waiting == Handful) LookUp();
    }

    /// <summary>Takes a row whose person is known.</summary>
    public void Add(in LedgerRow row) => Put(row, row.Person);

    /// <summary>After the last row.</summary>
    public void Close()
    {
        LookUp();
        for (var shard = 0; shard < _filled.Length; shard++)
        {
            if (_filled[shard] > 0) store.Append(shard, _chunks.AsSpan(shard * ChunkRows, _filled[shard]));
        }
    }

    private void LookUp()
    {
        for (var i = 0; i < _waiting; i++) _people[i] = _index.PersonOf(_ids[i]);
        for (var i = 0; i < _waiting; i++)
        {
            var person = _people[i];
            if ((uint)person >= (uint)_prints.Length) NoteStranger(_ids[i]);
            else if (_names[i].Length > 0 && _prints[person] != _names[i].Print) CheckName(i);
            Put(_rows[i], person);
        }
        _waiting = 0;
    }

    private void NoteStranger(NationalId id) => _file!.Notes.Add("OFF-ROSTER", "學習紀錄的身分證字號不在人員名冊中，已計數但未採計", id.Masked);

    private void KeepLong(ReadOnlySpan<byte> name)
    {
        ref var room = ref _longNames[_waiting];
        if (room is null || room.Length < name.Length) room = new byte[name.Length];
        name.CopyTo(room);
    }

    /// <summary>Looks at a name letter by letter.</summary>
    private void CheckName(int at)
    {
        if (_index.DisputedBy(_ids[at]).Count > 0)
        {
            _file!.Notes.Add("SHARED-ID", "身分證字號於人員名冊登載為多人所有，無法判斷為何人的學習紀錄，未採計", _ids[at].Masked);
            return;
        }
        Span<byte> room = stackalloc byte[NameKey.Longest];
        var length = _names[at].Length;
        var letters = length > NameKey.Longest ? _longNames[at].AsSpan(0, length) : room[.._names[at].Write(room)];
        if (!_file!.Encoding.TryDecode(letters, out var name)) return;
        var person = _people[at];
        if (_index.Names.MayBe(person, name.Trim()) || (night.Names.Concern(person) && night.Names.IsDamaged(person, letters, _file.Encoding))) return;
        _file.Notes.Add(NameNote.Code, NameNote.Unlike, _index.NumberOf(person));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in LedgerRow row, int person)
    {
        var shard = _shards.Of(person);
        ref var filled = ref _filled[shard];
        _chunks[shard * ChunkRows + filled] = row with { Person = person };
        if (++filled < ChunkRows) return;
        store.Append(shard, _chunks.AsSpan(shard * ChunkRows, ChunkRows));
        filled = 0;
    }
}
