using System.Runtime.CompilerServices;
using LearningHours.Feeds;
using LearningHours.Feeds.People;
using LearningHours.Feeds.Receipts;
using LearningHours.Records;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Learning;

/// <summary>
/// Passes one worker's rows on to the shards of their people, noting who is not on the roster and who has another name there.
/// Not thread-safe.
/// </summary>
internal sealed class ShardWriter(Night night, IRecordStore store)
{
    private const int ChunkRows = 512; // appending may wait for other writers, and the store may fetch each piece separately

    private readonly PeopleIndex _index = night.People;
    private readonly LedgerShards _shards = new(night.People.Known);
    private readonly LearningRecord[] _chunks =
        GC.AllocateUninitializedArray<LearningRecord>(
            new LedgerShards(night.People.Known).Count * ChunkRows); // of all shards, one after another
    private readonly int[] _filled = new int[new LedgerShards(night.People.Known).Count];
    private FileTally? _file;
    private uint[] _prints = [];

    /// <summary>Call before the first row of a piece of a file.</summary>
    public void Begin(FileTally file) => (_file, _prints) = (file, _index.Names.PrintsIn(file.Encoding));

    /// <summary>Adds a row whose person is still to be looked up by 身分證字號.</summary>
    /// <param name="name">The bytes of 姓名 as in the file; may be empty.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in LearningRecord row, NationalId id, ReadOnlySpan<byte> name)
    {
        var person = _index.PersonOf(id);
        if ((uint)person >= (uint)_prints.Length) NoteStranger(id);
        else if (!name.IsEmpty && _prints[person] != NamePrint.Of(name)) CheckName(id, person, name);
        Put(row, person);
    }

    /// <summary>Adds a row whose person is known.</summary>
    public void Add(in LearningRecord row) => Put(row, row.Person);

    /// <summary>Call after the last row.</summary>
    public void Close()
    {
        for (var shard = 0; shard < _filled.Length; shard++)
        {
            if (_filled[shard] > 0) store.Append(shard, _chunks.AsSpan(shard * ChunkRows, _filled[shard]));
        }
    }

    private void NoteStranger(NationalId id) => _file!.Notes.Add("OFF-ROSTER", RowNoteWords.RecordOfStranger, id.Masked);

    /// <summary>Compares a name in full.</summary>
    private void CheckName(NationalId id, int person, ReadOnlySpan<byte> letters)
    {
        if (_index.DisputedBy(id).Count > 0)
        {
            _file!.Notes.Add("SHARED-ID", RowNoteWords.RecordOfSeveral, id.Masked);
            return;
        }
        if (!_file!.Encoding.TryDecode(letters, out var name)) return;
        if (_index.Names.MayBe(person, name.Trim())
            || (night.Names.Concern(person) && night.Names.IsDamaged(person, letters, _file.Encoding))) return;
        _file.Notes.Add(NameNote.Code, RowNoteWords.NameUnlike, _index.NumberOf(person));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in LearningRecord row, int person)
    {
        var shard = _shards.Of(person);
        ref var filled = ref _filled[shard];
        _chunks[shard * ChunkRows + filled] = row with { Person = person };
        if (++filled < ChunkRows) return;
        store.Append(shard, _chunks.AsSpan(shard * ChunkRows, ChunkRows));
        filled = 0;
    }
}
