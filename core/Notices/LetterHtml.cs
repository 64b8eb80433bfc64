using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LearningHours.Notices;

/// <summary>
/// Renders a letter as HTML that mail programs on desktops and phones show as intended: one column of tables, inline styles, dark colours
/// where the program asks for them, no external resources, no script. Every value is escaped, and wraps rather than widens the page.
/// </summary>
internal static class LetterHtml
{
    private const string Font = "font-family:'Microsoft JhengHei','PingFang TC','Noto Sans CJK TC','Noto Sans TC',sans-serif;";
    private const string Body = Font + "font-size:16px;line-height:1.6;color:#1f2933;word-break:break-word;overflow-wrap:anywhere;";
    private const string Small = Font + "font-size:13px;line-height:1.6;color:#52606d;word-break:break-word;overflow-wrap:anywhere;";
    private const string Plain = "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    /// <summary>Colours for mail programs that support dark mode; all others use the inline styles.</summary>
    private const string Dark = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        @media (prefers-color-scheme:dark){
        body,.page{background-color:#16191d!important}
        .sheet{background-color:#1f242a!important}
        .text{color:#e4e7eb!important}.small{color:#a9b4c0!important}
        .title{color:#9ecbff!important}
        .line{border-top-color:#3e4c59!important;border-right-color:#3e4c59!important;border-bottom-color:#3e4c59!important}
        a{color:#9ecbff!important}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string[] Colours = ["#486581", "#1b7f4c", "#b54708", "#8a5a00"];

    public static string Render(Letter letter)
    {
        var html = new StringBuilder(8192);
        html.Append($"""
            <!DOCTYPE html>
            <html lang="zh-Hant-TW">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{Escape(letter.Subject)}</title>
            <style>
            {Dark}
            </style>
            </head>
            <body style="margin:0;padding:0;background-color:#f0f3f6;">
            {Plain} class="page" style="background-color:#f0f3f6;"><tr><td align="center" style="padding:12px;">
            {Plain} class="sheet" style="width:100%;max-width:640px;background-color:#ffffff;table-layout:fixed;"><tr><td style="{Body}padding:20px 16px;text-align:left;">
            <p class="text" style="{Body}margin:0 0 8px 0;">{Escape(letter.Greeting)}</p>
            <h1 class="title" style="{Font}font-size:19px;line-height:1.5;margin:0 0 16px 0;color:#123a63;word-break:break-word;">{Escape(letter.Lead)}</h1>

            """.ReplaceLineEndings("\n"));
        foreach (var block in letter.Blocks) Append(html, block);
        return html.Append("</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Prose prose:
                html.Append($"<p class=\"text\" style=\"{Body}margin:0 0 12px 0;\">{Escape(prose.Text)}</p>\n");
                break;
            case Section section:
                html.Append(
                    $"<h2 class=\"title line\" style=\"{Font}font-size:17px;line-height:1.4;margin:24px 0 10px 0;padding-bottom:4px;")
                    .Append($"border-bottom:2px solid #bcccdc;color:#123a63;\">{Escape(section.Title)}</h2>\n");
                break;
            case Card card:
                Append(html, card);
                break;
            case Details details:
                Rows(html, details.Rows, Body, "text", 15);
                break;
            case Fine fine:
                Rows(html, fine.Rows, Small, "small", 13);
                break;
            case Steps steps:
                List(html, "ol", steps.Title, steps.Texts);
                break;
            case Points points:
                List(html, "ul", points.Title, points.Texts);
                break;
            case Entries entries:
                Append(html, entries);
                break;
            case Links links:
                foreach (var (name, address) in links.To)
                    html.Append(
                        $"<p style=\"{Body}margin:0 0 6px 0;\"><a href=\"{Escape(address)}\" "
                        + $"style=\"color:#0b5394;\">{Escape(name)}</a></p>\n");
                break;
        }
    }

    private static void Append(StringBuilder html, Card card)
    {
        var colour = Colours[(int)card.Tone];
        html.Append(
            $"{Plain} class=\"line\" style=\"border:1px solid #cbd2d9;border-left:4px solid {colour};margin:0 0 14px "
            + $"0;table-layout:fixed;\"><tr><td style=\"padding:12px 12px 8px 12px;\">\n")
            .Append(
                $"<h3 class=\"text\" style=\"{Font}font-size:16px;line-height:1.5;margin:0 0 8px "
                + $"0;color:#1f2933;word-break:break-word;\">{Escape(card.Title)} ")
            .Append(
                $"<span class=\"badge\" style=\"background-color:{colour};color:#ffffff;font-size:13px;font-weight:bold;padding:1px "
                + $"8px;white-space:nowrap;\">{Escape(card.Badge)}</span></h3>\n");
        foreach (var part in card.Blocks) Append(html, part);
        html.Append("</td></tr></table>\n");
    }

    /// <summary>A label and its text in one paragraph, so that no column is ever too narrow for a phone.</summary>
    private static void Rows(StringBuilder html, IReadOnlyList<(string Label, string Text)> rows, string style, string look, int size)
    {
        foreach (var (label, said) in rows)
        {
            if (said.Length == 0) continue;
            html.Append(
                $"<p class=\"{look}\" style=\"{style}font-size:{size}px;margin:0 0 6px 0;\"><b>{Escape(label)}</b>　{Escape(said)}</p>\n");
        }
    }

    private static void List(StringBuilder html, string kind, string title, IReadOnlyList<string> texts)
    {
        html.Append(
            $"<p class=\"text\" style=\"{Body}font-size:15px;font-weight:bold;margin:6px 0 4px 0;\">{Escape(title)}</p>\n<{kind} "
            + $"style=\"margin:0 0 10px 0;padding-left:24px;\">\n");
        foreach (var said in texts) html.Append(
            $"<li class=\"text\" style=\"{Body}font-size:15px;margin:0 0 4px 0;\">{Escape(said)}</li>\n");
        html.Append($"</{kind}>\n");
    }

    private static void Append(StringBuilder html, Entries entries)
    {
        html.Append($"{Plain} style=\"margin:0 0 12px 0;table-layout:fixed;\">\n");
        foreach (var (i, (head, said)) in entries.Rows.Index())
            html.Append(
                $"<tr><td class=\"line\" style=\"{(i < entries.Rows.Count - 1 ? "border-bottom:1px solid #d9e2ec;" : "")}padding:6px 0;\">"
                + $"<span class=\"text\" style=\"{Body}font-size:15px;font-weight:bold;\">{Escape(head)}</span><br>")
                .Append($"<span class=\"text\" style=\"{Body}font-size:15px;\">{Escape(said)}</span></td></tr>\n");
        html.Append("</table>\n");
    }

    private static string Escape(string text) => Encoder.Encode(text);
}
