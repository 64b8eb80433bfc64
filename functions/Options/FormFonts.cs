using System.Security.Cryptography;
using LearningHours.Forms;
using LearningHours.Forms.Pdf;

namespace LearningHours.Options;

/// <summary>
/// The setting <c>FormFont</c>: the font files, separated by <c>;</c>, for forms as PDF; each character uses the first font that has it. A
/// path is absolute or relative to the working folder or the program's folder, where whoever deploys it puts the file.
/// </summary>
public static class FormFonts
{
    /// <summary>Every format that forms come in. Files are checked when the program starts; one that has broken since is skipped.</summary>
    public static IReadOnlyList<SheetFormat> Formats(string setting)
    {
        var fonts = Paths(setting).Select(static p => Open(p, out _)).OfType<FormFont>().ToList();
        return fonts.Count == 0 ? [SheetFormat.Odt] : [SheetFormat.Odt, SheetFormat.Pdf(fonts)];
    }

    /// <summary>What is wrong with the files, one sentence for each faulty one.</summary>
    public static IEnumerable<string> Problems(string setting)
    {
        foreach (var path in Paths(setting))
        {
            Open(path, out var problem);
            if (problem is not null) yield return $"FormFont: {path} {problem}";
        }
    }

    /// <summary>SHA-256 (lower-case hex) of the files one after another; one that cannot be read counts as empty.</summary>
    public static string HashOf(string setting)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Paths(setting)) hash.AppendData(SHA256.HashData(Read(path, out _) ?? []));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string[] Paths(string setting) =>
        setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static byte[]? Read(string path, out string? problem)
    {
        problem = null;
        try
        {
            return File.ReadAllBytes(Place(path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problem = unread is FileNotFoundException or DirectoryNotFoundException
                ? "is not there; a TrueType font file (.ttf, .ttc) is needed, absolute or beside the program"
                : "cannot be read; a TrueType font file (.ttf, .ttc) that the program may read is needed";
            return null;
        }
    }

    private static FormFont? Open(string path, out string? problem)
    {
        if (Read(path, out problem) is not { } file) return null;
        var font = FormFont.Open(file, out var fault);
        problem = fault switch
        {
            FontFault.None => null,
            FontFault.PostScriptOutlines => "is an OpenType font with PostScript outlines (CFF); one with TrueType outlines is needed, "
                + "e.g. TW-Kai-98_1.ttf of the CNS 11643 site",
            FontFault.EmbeddingForbidden => "forbids to be embedded in documents; another font is needed",
            FontFault.Damaged => "is damaged or cut off; put the file there again",
            _ => "is no font; a TrueType font file (.ttf, .ttc) is needed",
        };
        return font;
    }

    private static string Place(string path) =>
        File.Exists(path) || Path.IsPathRooted(path) ? path : Path.Combine(AppContext.BaseDirectory, path);
}
