using System.IO.Compression;

namespace LearningHours.Exports.Sources;

/// <summary>What a ZIP archive holds: the sheet of a workbook, or the one file that was zipped.</summary>
internal static class ZipContent
{
    /// <summary>The file that the archive holds; null for a workbook.</summary>
    /// <exception cref="InvalidDataException">There is none or there are several.</exception>
    public static ZipArchiveEntry? OnlyFile(ZipArchive zip)
    {
        if (zip.GetEntry(XlsxParts.Workbook) is not null) return null;
        var files = zip.Entries.Where(static e => !e.FullName.EndsWith('/') && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        if (files.Count != 1) throw new InvalidDataException("The archive does not hold exactly one file.");
        return files[0];
    }

    /// <summary>
    /// Opens a file of an archive that is whole. It is unpacked once for its checksum: damage inside an archive turns into other text, not
    /// into an error.
    /// </summary>
    /// <exception cref="InvalidDataException">It is damaged or locked.</exception>
    public static Stream Open(ZipArchiveEntry file)
    {
        if (file.IsEncrypted) throw new InvalidDataException("The archive is locked.");
        using (var whole = file.Open())
        {
            if (Crc32.Of(whole) != file.Crc32) throw new InvalidDataException("The archive is damaged.");
        }
        return file.Open();
    }
}
