using System.IO.Compression;
using System.Text;

namespace LearningHours.Tests.Core.Results;

/// <summary>All readable text in the files of a pack, including the content of archives.</summary>
internal static class PackText
{
    public static IEnumerable<(string Name, string Text)> Of(Packs packs, string folder) => packs.In(folder)
        .Select(file => (file, TextOf(file, packs[folder + file])));

    private static string TextOf(string name, byte[] content)
    {
        if (!name.EndsWith(".zip", StringComparison.Ordinal) && !name.EndsWith(".ods", StringComparison.Ordinal)
            && !name.EndsWith(".xlsx", StringComparison.Ordinal)) return Encoding.UTF8.GetString(content);
        using var zip = new ZipArchive(new MemoryStream(content));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var part = new MemoryStream();
            entry.Open().CopyTo(part);
            return entry.FullName + TextOf(entry.Name, part.ToArray());
        }));
    }
}
