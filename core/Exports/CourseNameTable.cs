using System.Buffers.Binary;

namespace LearningHours.Exports;

/// <summary>
/// Ways in which rows name a course, as dense numbers in the order of first sight: what millions of rows repeat is resolved once. The cells
/// that few values share become one small number first, so that a row compares its title and little else. One thread.
/// </summary>
internal sealed class CourseNameTable
{
    private readonly ByteTable _settings = new(), _names = new();
    private byte[] _setting = new byte[256], _name = new byte[256];

    /// <summary>The number of a name; a new one where it was never seen.</summary>
    public int Intern(scoped in CourseCells cells, out bool isNew)
    {
        var length = cells.Platform.Length + cells.Category.Length + cells.CategoryCode.Length + 3 * sizeof(int);
        var setting = Room(ref _setting, length);
        setting[0] = cells.Kind;
        var end = Put(setting, 1, cells.Platform);
        end = Put(setting, end, cells.Category);
        end = Put(setting, end, cells.CategoryCode);
        var number = _settings.Intern(setting[..end], out _);

        var name = Room(ref _name, cells.Title.Length + cells.Code.Length + 3 * sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(name, number);
        end = Put(name, sizeof(int), cells.Code);
        cells.Title.CopyTo(name[end..]);
        return _names.Intern(name[..(end + cells.Title.Length)], out isNew);
    }

    /// <summary>A cell with its length behind it, so that what follows cannot be taken for part of it.</summary>
    private static int Put(Span<byte> to, int at, ReadOnlySpan<byte> cell)
    {
        cell.CopyTo(to[at..]);
        BinaryPrimitives.WriteInt32LittleEndian(to[(at + cell.Length)..], cell.Length);
        return at + cell.Length + sizeof(int);
    }

    private static Span<byte> Room(ref byte[] bytes, int length)
    {
        if (bytes.Length < length + sizeof(int)) bytes = new byte[2 * length + sizeof(int)];
        return bytes;
    }
}
