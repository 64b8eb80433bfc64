using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LearningHours.Access;
using LearningHours.Dates;
using LearningHours.Wording;
using MimeKit;

namespace LearningHours.Commands;

/// <summary>A page beside mails that are files: lists them by night; each opens in a browser as a mail program would show it.</summary>
public static class MailIndex
{
    private const string Pages = "pages";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="folder">Where the <c>.eml</c> files are. If the folder does not exist, nothing is written.</param>
    /// <returns>The path of the page, even if it was not written.</returns>
    public static string Write(string folder)
    {
        var index = Path.Combine(folder, "index.html");
        if (!Directory.Exists(folder)) return index;
        Directory.CreateDirectory(Path.Combine(folder, Pages));
        var rows = new StringBuilder();
        var night = "";
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal))
        {
            using var mail = MimeMessage.Load(file);
            var name = Path.GetFileNameWithoutExtension(file);
            var page = $"{name}.html";
            File.WriteAllText(Path.Combine(folder, Pages, page), mail.HtmlBody ?? "");
            if (night != name.Split('.')[0])
                rows.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(DayOf(night = name.Split('.')[0]))}</h2>\n");
            var files = string.Join('、', mail.Attachments.Select(a => a.ContentDisposition?.FileName ?? ""));
            rows.Append($"<p>{Encode(KindOf(name))}　<a href=\"{Pages}/{Uri.EscapeDataString(page)}\">{Encode(mail.Subject ?? "")}</a>")
                .Append($"<br><small>{Encode(mail.To.ToString())}{(files.Length > 0 ? "　" + Encode(files) : "")}</small></p>\n");
        }
        File.WriteAllText(index, $"""
            <!DOCTYPE html>
            <html lang="zh-Hant-TW"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{MailIndexWords.Title}</title>
            <style>:root{"{"}color-scheme:light dark{"}"}body{"{"}font-family:sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;line-height:1.5;overflow-wrap:anywhere{"}"}</style></head>
            <body><h1>{MailIndexWords.Title}</h1><p>{MailIndexWords.About}</p>
            {rows}</body></html>

            """);
        return index;
    }

    private static string DayOf(string night) => ResultPath.NightOf(night) is { } day ? RocDate.FormatWithWeekday(day) : night;

    private static string KindOf(string name) => name.Split('-') switch
    {
        [.., "staff", _] => MailIndexWords.Staff,
        [.., "personnel", _] => MailIndexWords.Personnel,
        [.., "head", _] => MailIndexWords.Head,
        _ => MailIndexWords.Operators,
    };

    private static string Encode(string text) => Encoder.Encode(text);
}
