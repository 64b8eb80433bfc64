using LearningHours.Courses;
using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Files;
using LearningHours.Mending;
using LearningHours.Records;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Learning;

/// <summary>
/// One worker of the hours feed: turns pieces of files into records in the shards of their people. Texts that rows repeat are decoded and
/// resolved once; an ordinary row causes no allocation. Not thread-safe.
/// </summary>
internal sealed partial class HoursWorker(Night night, CourseResolver resolver, CourseReadings courses, CorrectedRecords corrected,
    IRecordStore store)
{
    private readonly ShardWriter _writer = new(night, store);
    private readonly CourseNameTable _names = new();
    private readonly List<int> _courseOfName = [];
    private RowReader? _row;
    private HoursLayout _layout = null!; // of the current row, like its course columns below
    private CourseColumns _columns = null!;

    public void Read(FilePiece piece)
    {
        if (_row?.Header != piece.Header)
        {
            _row = new RowReader(piece.Tally, piece.Header, night.People);
            (_layout, _columns) = LayoutOf(_row);
            piece.Tally.IsPortal = _layout is PortalLayout;
        }
        var row = _row;
        _writer.Begin(piece.Tally);
        var read = 0;
        var rejected = new List<(RowProblem Problem, byte[] Raw)>();
        using (var rows = piece.Rows())
        {
            while (rows.Read())
            {
                if (!piece.IsRow(rows)) continue;
                read++;
                if (row.Begin(rows)) Convert(row);
                if (!row.Failed || Mend(row, rows)) continue;
                rejected.Add((row.Problem!, row.Raw.ToArray()));
                Note(row);
            }
        }
        piece.Return();
        lock (piece.Tally)
        {
            piece.Tally.Rows += read;
            foreach (var (problem, raw) in rejected) piece.Tally.Reject(problem, raw);
        }
    }

    /// <summary>Call after the last piece.</summary>
    public void Close() => _writer.Close();

    private static (HoursLayout Layout, CourseColumns Columns) LayoutOf(RowReader row)
    {
        var layout = HoursLayout.Of(row.Header.Layout);
        return (layout, new CourseColumns(row.Header, layout, row.File.Encoding));
    }

    private void Convert(RowReader row)
    {
        var isById = PersonOf(row, out var id, out var person);
        var nameOfPerson = row.Bytes(_layout.Name);
        if (!row.Failed && night.Names.MayBeDamaged(nameOfPerson, row.File.Encoding))
            CheckName(row, isById ? night.People.PersonOf(id) : person);
        var cells = _layout.Read(row);
        if (row.Failed) return;
        var course = CourseOf(row);
        if (row.Failed) return;

        var record = new LearningRecord
        {
            Person = person,
            Variant = course,
            Start = cells.Start,
            End = cells.End,
            Total = cells.Total,
            Digital = cells.Digital,
            Marks = cells.Marks,
            Source = row.Source,
        };
        if (isById) _writer.Add(record, id, nameOfPerson);
        else _writer.Add(record);
        if (row.Header.IsOfRejects) corrected.Add(row, record);
    }

    /// <summary>
    /// True if the row names its person by 身分證字號 alone, which is still to be looked up; false if it gives 員工編號, which is resolved
    /// to <paramref name="person"/>.
    /// </summary>
    private bool PersonOf(RowReader row, out NationalId id, out int person)
    {
        (id, person) = (default, 0);
        var columns = _layout.Person;
        if (!row.Has(columns.Number) || (row.Has(columns.Id) && row.Bytes(columns.Number).IsEmpty))
        {
            id = row.Id(columns.Id, row.Bytes(columns.Id));
            return true;
        }
        var number = row.Person(columns);
        if (!row.Failed) person = night.People.PersonOf(number);
        return false;
    }

    private int CourseOf(RowReader row)
    {
        var name = _names.Intern(row, _columns, out var isNew);
        if (isNew) _courseOfName.Add(courses.Of(row, _layout, _columns));
        var course = _courseOfName[name];
        if (course < 0) courses.Refuse(row, _layout, course);
        return course;
    }

    /// <summary>
    /// A name that is what damage would leave of the roster's name is mended; one that cannot be decoded at all is refused, not guessed.
    /// </summary>
    private void CheckName(RowReader row, int person)
    {
        var name = row.Bytes(_layout.Name);
        if (name.IsEmpty || !night.Names.Concern(person)) return;
        if (night.Names.IsDamaged(person, name, row.File.Encoding))
            night.Warnings.Add(FeedKind.Hours, "NAME-EATEN", RowNoteWords.NameMended);
        else if (!row.File.Encoding.TryDecode(name, out var text))
            row.Fail(_layout.Name, CommonProblems.Eaten.ReadAs(text, night.Names.Of(person)));
    }
}
