using System.Globalization;
using System.Text;
using LearningHours.Dates;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Wording;

namespace LearningHours.Web;

/// <summary>How a file compares with the night before; <see cref="FileNews.None"/> if it cannot be compared.</summary>
public enum FileNews { None, New, Changed, Same }

/// <summary>A file as the page shows it.</summary>
/// <param name="Rows">The number of rows in the pack's own list; null if it has none.</param>
/// <param name="RowsBefore">The same for the night before.</param>
public sealed record PageFile(ShelvedFile File, FileNews News, string? Rows, string? RowsBefore)
{
    /// <summary>The files of a folder with what is new about them: the report first, then the archive of all, then the lists.</summary>
    /// <param name="before">The files of the night before; null if there is no such night.</param>
    public static IReadOnlyList<PageFile> Of(IReadOnlyList<ShelvedFile> files, PackCounts rows, IReadOnlyList<ShelvedFile>? before,
        PackCounts rowsBefore)
    {
        var old = before?.ToDictionary(static f => f.Path, static f => f.Sha256, StringComparer.Ordinal);
        return [.. files.OrderBy(static f => Rank(f.Path)).ThenBy(static f => f.Path, StringComparer.Ordinal)
            .Select(f => new PageFile(f, NewsOf(f, old), rows[f.Path], rowsBefore[f.Path]))];
    }

    private static FileNews NewsOf(ShelvedFile file, Dictionary<string, string>? old) =>
        old is null ? FileNews.None
        : !old.TryGetValue(file.Path, out var hash) ? FileNews.New
        : hash.Length == 0 || file.Sha256.Length == 0 ? FileNews.None
        : hash == file.Sha256 ? FileNews.Same : FileNews.Changed;

    private static int Rank(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) ? 0 : path.EndsWith(".zip", StringComparison.Ordinal) ? 1 : 2;
}

/// <summary>A heading with files below it.</summary>
/// <param name="Link">Where the heading leads; empty for one without a link.</param>
/// <param name="Files">Null if the files are on a page of their own.</param>
/// <param name="More">How many files in deeper folders are listed only on the page that the heading links to.</param>
public sealed record PageSection(string Title, string Link, IReadOnlyList<PageFile>? Files, int More = 0)
{
    /// <summary>A heading with the files directly below it; files in deeper folders, such as people's forms, are only counted.</summary>
    public static PageSection Short(string title, string link, IReadOnlyList<PageFile> files)
    {
        List<PageFile> near = [.. files.Where(static f => f.File.Path.Count(static c => c == '/') <= 1)];
        return new PageSection(title, link, near, files.Count - near.Count);
    }
}

/// <summary>The page of a night: the files that this officer may open, and the other nights.</summary>
public static class NightPage
{
    public static string Body(DateOnly night, IReadOnlyList<PageSection> sections, IReadOnlyList<DateOnly> others, string? state,
        string? back)
    {
        var main = new StringBuilder();
        if (state is not null) main.Append(PageHtml.Note("warn", state));
        if (back is not null) main.Append($"<p><a href=\"{PageHtml.Text(back)}\">{PageWords.Back}</a></p>\n");
        if (sections.Count == 0) main.Append(PageHtml.Note("", PageWords.NoFiles));
        List<PageSection> elsewhere = [.. sections.Where(static s => s.Files is null)];
        if (elsewhere.Count > 0) Index(main, elsewhere);
        foreach (var section in sections.Where(static s => s.Files is not null)) Section(main, night, section);
        if (others.Count > 0) Nights(main, others);
        return main.ToString();
    }

    private static void Index(StringBuilder main, List<PageSection> sections)
    {
        main.Append($"<h2>{PageWords.AgencyList}</h2>\n<ul class=\"nights\">\n");
        foreach (var section in sections)
            main.Append($"<li><a href=\"{PageHtml.Text(section.Link)}\">{PageHtml.Text(section.Title)}</a></li>\n");
        main.Append("</ul>\n");
    }

    private static void Section(StringBuilder main, DateOnly night, PageSection section)
    {
        var title = PageHtml.Text(section.Title);
        main.Append(
            $"<section>\n<h2>{(section.Link.Length > 0 ? $"<a href=\"{PageHtml.Text(section.Link)}\">{title}</a>" : title)}</h2>\n");
        if (section.Files is { Count: 0 }) main.Append($"<p>{(section.More > 0 ? PageWords.NoneHere : PageWords.NoFiles)}</p>\n");
        if (section.Files is { Count: > 0 } files)
        {
            main.Append("<ul class=\"files\">\n");
            foreach (var file in files) File(main, night, file);
            main.Append("</ul>\n");
        }
        if (section.More > 0) main.Append($"<p><a href=\"{PageHtml.Text(section.Link)}\">{PageWords.MoreFiles(section.More)}</a></p>\n");
        main.Append("</section>\n");
    }

    private static void File(StringBuilder main, DateOnly night, PageFile file)
    {
        var name = file.File.Path[(file.File.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        main.Append(
            $"<li><a href=\"{PageHtml.Text(PagePaths.File(night, file.File.Path))}\">{PageHtml.Text(name)}</a>{Tag(file.News)}<br>");
        var facts = new List<string>();
        if (file.Rows is { } rows && HasRows(name)) facts.Add(PageWords.RowsOf(rows, file.RowsBefore));
        facts.Add(PageHtml.Size(file.File.Bytes));
        main.Append($"<span class=\"soft\">{PageHtml.Text(string.Join("　", facts))}</span>");
        if (file.File.Sha256.Length > 0)
            main.Append($"<br><span class=\"hash\">{PageWords.Sha256}{PageHtml.Text(file.File.Sha256)}</span>");
        main.Append("</li>\n");
    }

    /// <summary>Whether the file is a list or a workbook of lists; the pack's list counts a report or form as one.</summary>
    private static bool HasRows(string name) => name.EndsWith(".csv", StringComparison.Ordinal) || name == AgencyPack.Ods
        || name == AgencyPack.Xlsx;

    private static string Tag(FileNews news) => news switch
    {
        FileNews.New => $"<span class=\"tag new\">{PageWords.IsNew}</span>",
        FileNews.Changed => $"<span class=\"tag changed\">{PageWords.IsChanged}</span>",
        FileNews.Same => $"<span class=\"tag soft\">{PageWords.IsSame}</span>",
        _ => "",
    };

    private static void Nights(StringBuilder main, IReadOnlyList<DateOnly> nights)
    {
        main.Append($"<section>\n<h2>{PageWords.OtherNights}</h2>\n<ul class=\"nights\">\n");
        foreach (var night in nights)
            main.Append(CultureInfo.InvariantCulture,
                $"<li><a href=\"{PagePaths.Night(night)}\">"
                + $"<time datetime=\"{night:yyyy-MM-dd}\">{RocDate.Format(night)}</time></a></li>\n");
        main.Append("</ul>\n</section>\n");
    }
}
