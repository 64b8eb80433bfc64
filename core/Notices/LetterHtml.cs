using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LearningHours.Notices;

/// <summary>
/// A letter as HTML that the desktop mail programs of offices show as meant: one column in a table, styles in the elements, headings and table
/// headers for screen readers, no picture, no script. Every value is escaped.
/// </summary>
internal static class LetterHtml
{
    private const string Font = "font-family:'Microsoft JhengHei','PingFang TC','Noto Sans TC',sans-serif;";
    private const string Body = Font + "font-size:16px;line-height:1.6;color:#1a1a1a;";
    private const string Cell = "border:1px solid #8a8a8a;padding:6px 8px;text-align:left;vertical-align:top;" + Body + "font-size:15px;";
    private const string Head = Cell + "background-color:#eef2f6;font-weight:bold;white-space:nowrap;";

    /// <summary>Names, numbers and verdicts are not broken in two.</summary>
    private const int LongestUnbroken = 6;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(Letter letter)
    {
        var html = new StringBuilder();
        var subject = Escape(letter.Subject);
        html.Append($"""
            <!DOCTYPE html>
            <html lang="zh-Hant-TW">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{subject}</title>
            </head>
            <body style="margin:0;padding:0;background-color:#ffffff;">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px;">
            <table role="presentation" width="680" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:680px;"><tr><td style="{Body}text-align:left;">
            <h1 style="{Font}font-size:20px;line-height:1.4;margin:0 0 16px 0;color:#123a63;">{subject}</h1>

            """.ReplaceLineEndings("\n"));
        foreach (var block in letter.Blocks) Append(html, block);
        return html.Append("</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Prose prose:
                html.Append($"<p style=\"{Body}margin:0 0 12px 0;\">{Escape(prose.Text)}</p>\n");
                break;
            case Section section:
                html.Append($"<h2 style=\"{Font}font-size:18px;line-height:1.4;margin:24px 0 8px 0;padding-bottom:4px;border-bottom:2px solid #123a63;color:#123a63;\">{Escape(section.Title)}</h2>\n");
                break;
            case Item item:
                html.Append($"<h3 style=\"{Font}font-size:16px;line-height:1.5;margin:16px 0 6px 0;\">{Escape(item.Title)}</h3>\n");
                break;
            case Details details:
                Table(html);
                foreach (var (label, said) in details.Rows) if (said.Length > 0) Row(html, $"<th scope=\"row\" width=\"150\" style=\"{Head}width:150px;\">{Escape(label)}</th>", [said]);
                html.Append("</table>\n");
                break;
            case Points points:
                html.Append("<ul style=\"margin:0 0 12px 0;padding-left:24px;\">\n");
                foreach (var point in points.Texts) html.Append($"<li style=\"{Body}margin:0 0 6px 0;\">{Escape(point)}</li>\n");
                html.Append("</ul>\n");
                break;
            case Grid grid:
                Table(html);
                html.Append($"<caption style=\"{Body}text-align:left;padding-bottom:4px;\">{Escape(grid.Caption)}</caption>\n<tr>");
                foreach (var column in grid.Columns) html.Append($"<th scope=\"col\" style=\"{Head}\">{Escape(column)}</th>");
                html.Append("</tr>\n");
                foreach (var row in grid.Rows) Row(html, "", row);
                html.Append("</table>\n");
                break;
            case Links links:
                foreach (var (name, address) in links.To) html.Append($"<p style=\"{Body}margin:0 0 6px 0;\"><a href=\"{Escape(address)}\" style=\"color:#0b5394;\">{Escape(name)}</a></p>\n");
                break;
        }
    }

    private static void Table(StringBuilder html) =>
        html.Append("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse;margin:0 0 12px 0;\">\n");

    private static void Row(StringBuilder html, string head, IReadOnlyList<string> cells)
    {
        html.Append("<tr>").Append(head);
        foreach (var cell in cells) html.Append($"<td style=\"{Cell}{(cell.Length <= LongestUnbroken ? "white-space:nowrap;" : "")}\">{Escape(cell)}</td>");
        html.Append("</tr>\n");
    }

    private static string Escape(string text) => Encoder.Encode(text);
}
