using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LearningHours.Reports;

/// <summary>A page that requests nothing beyond itself: style and script are inline, and its policy forbids the rest.</summary>
internal sealed class HtmlPage
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Lazy<string> Style = new(static () => Resource("report.css"));

    private readonly StringBuilder _html = new();

    public HtmlPage(string title) => Raw(
        $"""
        <!DOCTYPE html>
        <html lang="zh-Hant-TW">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <title>{Text(title)}</title>
        <style>
        {Style.Value}</style>
        </head>
        <body>

        """);

    /// <summary>Text encoded for HTML.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    public static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string Percent(decimal n, decimal all) => all == 0 ? "－" : $"{Number(Math.Round(100 * n / all, 1))}%";

    /// <summary>Appends HTML as it is.</summary>
    public HtmlPage Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    public HtmlPage Heading(string id, string text, string note = "")
    {
        Raw($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Text(text)}</h2>\n");
        return note.Length == 0 ? this : Note(note);
    }

    public HtmlPage EndSection() => Raw("</section>\n");

    public HtmlPage Note(string text) => Raw($"<p class=\"note\">{Text(text)}</p>\n");

    /// <summary>A table that scrolls within itself if the page is narrow.</summary>
    /// <param name="numbers">The index of the first column of figures.</param>
    public HtmlPage Table(string caption, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, int numbers = int.MaxValue)
    {
        Raw($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(caption)}\"><table><thead><tr>");
        for (var i = 0; i < head.Count; i++) Raw($"<th scope=\"col\"{(i >= numbers ? " class=\"n\"" : "")}>{Text(head[i])}</th>");
        Raw("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            for (var i = 0; i < row.Count; i++) Raw($"<td{(i >= numbers ? " class=\"n\"" : "")}>{Text(row[i])}</td>");
            Raw("</tr>\n");
        }
        return Raw("</tbody></table></div>\n");
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Raw("</body>\n</html>\n")._html.ToString());

    /// <summary>A file of <c>Reports/Page</c>.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream($"LearningHours.Reports.Page.{name}")!,
            Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
