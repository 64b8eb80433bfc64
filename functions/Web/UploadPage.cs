using System.Globalization;
using System.Text;
using LearningHours.Files;
using LearningHours.Uploads;
using LearningHours.Wording;

namespace LearningHours.Web;

/// <summary>What became of an upload, as shown on a page or returned to a program as JSON.</summary>
/// <param name="Stored">Paths below the feeds' folder; empty if nothing was stored.</param>
/// <param name="RejectIds">Ids of the files of refused rows.</param>
public sealed record UploadReceipt(FeedKind Feed, string Sha256, UploadReport Report, IReadOnlyList<string> Stored,
    IReadOnlyList<string> RejectIds);

/// <summary>The upload form and the receipt.</summary>
public static class UploadPage
{
    public const string FeedField = "feed", FileField = "file", TokenField = "token";
    private const int ProblemsShown = 50, WarningsShown = 20;

    /// <param name="problem">Why the last attempt was refused; null if there was none.</param>
    public static string Form(IReadOnlyList<FeedKind> feeds, string token, bool isCity, string? problem, FeedKind? chosen = null)
    {
        var main = new StringBuilder();
        if (problem is not null) main.Append($"<div role=\"alert\">{PageHtml.Note("bad", problem)}</div>");
        main.Append(PageHtml.Note("", isCity ? PageWords.CityRules : PageWords.UploadRules));
        main.Append(
            $"<form method=\"post\" action=\"{PagePaths.Uploads}\" enctype=\"multipart/form-data\">\n<input type=\"hidden\" "
            + $"name=\"{TokenField}\" value=\"{PageHtml.Text(token)}\">\n");
        main.Append(
            $"<p><label for=\"feed\">{PageWords.Feed}</label>"
            + $"<select id=\"feed\" name=\"{FeedField}\" required><option value=\"\">{PageWords.Choose}</option>");
        foreach (var feed in feeds)
            main.Append(
                $"<option value=\"{FeedNames.Of(feed)}\"{(feed == chosen ? " selected" : "")}>"
                + $"{PageHtml.Text($"{FeedNames.TitleOf(feed)}（{FeedNames.Of(feed)}）")}</option>");
        main.Append("</select></p>\n");
        main.Append(
            $"<p><label for=\"file\">{PageWords.File}</label><input id=\"file\" type=\"file\" name=\"{FileField}\" required "
            + $"aria-describedby=\"hint\"><br><span class=\"soft\" id=\"hint\">{PageWords.FileHint}</span></p>\n");
        return main.Append($"<p><button>{PageWords.Send}</button></p>\n</form>\n").ToString();
    }

    public static string Receipt(UploadReceipt receipt)
    {
        var (report, main) = (receipt.Report, new StringBuilder());
        main.Append($"<p class=\"soft\">{PageHtml.Text($"{FeedNames.TitleOf(receipt.Feed)}（{FeedNames.Of(receipt.Feed)}）")}</p>\n");
        main.Append($"<div role=\"status\">{Outcome(receipt)}</div>");
        main.Append("<dl class=\"counts\">");
        foreach (var (word, count) in new[] { (PageWords.Rows, report.Rows), (PageWords.Accepted, report.Accepted),
            (PageWords.Rejected, report.Rejected), (PageWords.Duplicate, report.Duplicate) })
            main.Append(CultureInfo.InvariantCulture, $"<div><dt>{word}</dt><dd>{count}</dd></div>");
        main.Append("</dl>\n");
        foreach (var id in receipt.RejectIds) main.Append($"<p><a href=\"{PagePaths.Rejects(id)}\">{PageWords.RejectFile}</a></p>\n");
        Problems(main, report);
        if (report.Warnings.Count > 0)
            main.Append(
                $"<section><h2>{PageWords.Warnings}</h2><ul>"
                + $"{string.Concat(report.Warnings.Take(WarningsShown).Select(static w => $"<li>{PageHtml.Text(w.Text)}</li>"))}"
                + $"</ul></section>\n");
        foreach (var path in receipt.Stored) main.Append($"<p class=\"hash\">{PageWords.Stored}{PageHtml.Text(path)}</p>\n");
        return main
            .Append(
                $"<p class=\"hash\">{PageWords.Sha256}{receipt.Sha256}</p>\n<p><a href=\"{PagePaths.Uploads}\">{PageWords.Again}</a></p>\n")
                    .ToString();
    }

    private static string Outcome(UploadReceipt receipt) => receipt switch
    {
        { Stored.Count: 0 } => PageHtml.Note("bad", PageWords.NotTaken),
        { Report.Rejected: > 0 } => PageHtml.Note("warn", PageWords.TakenInPart),
        _ => PageHtml.Note("good", PageWords.Taken),
    };

    private static void Problems(StringBuilder main, UploadReport report)
    {
        // What is said of many rows alike is shown once: they need the same remedy.
        var problems = report.Problems.GroupBy(static p => (p.File, p.Column, p.Value, p.Explanation, p.Remedy))
            .Select(static same => (First: same.MinBy(static p => p.Line)!, Rows: same.Count())).ToList();
        if (problems.Count == 0) return;
        main.Append($"<section><h2>{PageWords.Why}</h2>\n<ol class=\"problems\">\n");
        foreach (var (p, rows) in problems.Take(ProblemsShown))
            main.Append(
                $"<li><strong>{PageHtml.Text(PageWords.Line(p.Line, rows, p.Column, p.Value))}</strong>{PageHtml.Text(p.Explanation)}"
                + $"<br><span "
                + $"class=\"soft\">{PageHtml.Text(p.Remedy)}</span></li>\n");
        main.Append("</ol>\n");
        if (problems.Skip(ProblemsShown).Sum(static p => p.Rows) is > 0 and var more)
            main.Append($"<p>{PageWords.MoreProblems(more)}</p>\n");
        main.Append("</section>\n");
    }
}
