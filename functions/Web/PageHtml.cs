using System.Net;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Web;

/// <summary>
/// The frame of every page. Data enters it only as text, which <see cref="Text"/> escapes; only this folder writes markup.
/// </summary>
public static class PageHtml
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <param name="title">Plain text.</param>
    /// <param name="officer">Null on a page for somebody who is not signed in; such a page has no navigation.</param>
    /// <param name="mayUpload">Whether the link to the upload form is shown.</param>
    /// <param name="main">Markup.</param>
    public static string Of(string title, Officer? officer, bool mayUpload, string main)
    {
        var page = new StringBuilder();
        page.Append(
            "<!doctype html>\n<html lang=\"zh-Hant-TW\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            + "content=\"width=device-width, initial-scale=1\">\n");
        page.Append(
            $"<title>{Text(title)}｜{PageWords.Product}</title>\n<style>{PageStyle.Sheet}</style>\n</head>\n<body>\n<a class=\"skip\" "
            + $"href=\"#main\">{PageWords.Skip}</a>\n");
        page.Append($"<header>\n<p><strong>{PageWords.Product}</strong></p>\n");
        if (officer is not null)
        {
            page.Append($"<nav aria-label=\"{PageWords.Pages}\"><ul><li><a href=\"{PagePaths.Results}\">{PageWords.Results}</a></li>");
            if (mayUpload) page.Append($"<li><a href=\"{PagePaths.Uploads}\">{PageWords.Upload}</a></li>");
            page.Append(
                $"<li><a href=\"{PagePaths.SignOut}\">{PageWords.SignOut}</a></li></ul></nav>\n<p "
                + $"class=\"soft\">{PageWords.SignedInAs}{Text(officer.Account)}</p>\n");
        }
        page.Append(
            $"</header>\n<main "
            + $"id=\"main\">\n<h1>{Text(title)}</h1>\n{main}</main>\n<footer><p>{PageWords.Footer}</p></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <param name="kind"><c>good</c>, <c>warn</c>, <c>bad</c>, or empty.</param>
    /// <param name="lines">Plain text.</param>
    public static string Note(string kind, params IEnumerable<string> lines) =>
        $"<div class=\"note{(kind.Length > 0 ? " " + kind : "")}\">"
        + $"{string.Concat(lines.Where(static l => l.Length > 0).Select(static l => $"<p>{Text(l)}</p>"))}</div>\n";

    /// <summary>A size in readable form, with decimal units: 1.2 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0.#} KB"),
        < 1_000_000_000 => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_000_000_000.0:0.#} GB"),
    };
}
