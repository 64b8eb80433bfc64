using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Options;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Telemetry;
using LearningHours.Uploads;
using LearningHours.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LearningHours.Web;

/// <summary>
/// <c>/uploads</c>: the form (GET), and a file sent by it (POST); <c>PUT /uploads/{feed}/{file}</c>: a file sent by a program, answered in
/// JSON; <c>/uploads/{id}</c>: the refused rows of one's own upload.
/// </summary>
public sealed partial class UploadPages(StorageAccount storage, NightSettings settings, ISignIn signIn, Desk desk, TimeProvider time,
    ILogger<UploadPages> log)
{
    public const long MostBytes = 50_000_000;
    private const long Wrapping = 1_000_000; // bytes of a form around its file, at most

    /// <summary>Only the server limits the size of a form, and says so; the form's own limit would look like a broken form.</summary>
    private static readonly FormOptions WholeForm = new() { MultipartBodyLengthLimit = long.MaxValue };

    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (signIn.Of(context.Request) is not { } officer)
        {
            await desk.RefuseAsync(context, null, "upload");
            return;
        }
        var visit = await desk.AdmitAsync(officer, cancel);
        if (!visit.Scope.LaysDown)
        {
            await desk.RefuseAsync(context, visit, "upload");
            return;
        }
        var rest = PagePaths.Behind(PagePaths.Uploads, context.Request.Path.Value) ?? "";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes + Wrapping;
        if (HttpMethods.IsPost(context.Request.Method)) await PostAsync(context, visit);
        else if (HttpMethods.IsPut(context.Request.Method)) await PutAsync(context, visit, rest);
        else if (rest.Length > 0) await RejectsAsync(context, visit, rest);
        else await FormAsync(context, visit, StatusCodes.Status200OK, null);
    }

    private async Task FormAsync(HttpContext context, Visit visit, int status, string? problem, FeedKind? chosen = null)
    {
        await desk.NoteAsync(visit.Hash, "form", status, context.RequestAborted);
        var token = FormToken.Make(settings.PersonKey, visit.Officer.Account, time.GetUtcNow());
        var main = UploadPage.Form(UploadFeeds.Of(visit.Scope), token, visit.Scope.IsCity, problem, chosen);
        await PageAnswer.HtmlAsync(context, status, PageHtml.Of(PageWords.Upload, visit.Officer, true, main));
    }

    private async Task PostAsync(HttpContext context, Visit visit)
    {
        var request = context.Request;
        if (request.ContentLength > MostBytes + Wrapping)
        {
            await FormAsync(context, visit, StatusCodes.Status413PayloadTooLarge, PageWords.TooLarge);
            return;
        }
        IFormCollection form;
        try
        {
            form = request.HasFormContentType && !PageSecurity.IsFromElsewhere(request)
                ? await request.ReadFormAsync(WholeForm, context.RequestAborted)
                : FormCollection.Empty;
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await FormAsync(context, visit, StatusCodes.Status413PayloadTooLarge, PageWords.TooLarge);
            return;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            await FormAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.BodyIsBroken);
            return;
        }
        var feed = FeedNames.Parse(form[UploadPage.FeedField].ToString());
        var file = form.Files.GetFile(UploadPage.FileField);
        if (!FormToken.Holds(settings.PersonKey, visit.Officer.Account, form[UploadPage.TokenField], time.GetUtcNow()))
            await FormAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.FormIsOld);
        else if (feed is null) await FormAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.FeedMissing);
        else if (file is null || file.FileName.Length == 0)
            await FormAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.FileMissing, feed);
        else if (file.Length == 0) await FormAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.FileEmpty, feed);
        else if (file.Length > MostBytes) await FormAsync(context, visit, StatusCodes.Status413PayloadTooLarge, PageWords.TooLarge, feed);
        else
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, context.RequestAborted);
            var (receipt, problem) = await LayDownAsync(visit, feed.Value, file.FileName, content.ToArray(), context.RequestAborted);
            if (receipt is null) await FormAsync(context, visit, StatusCodes.Status403Forbidden, problem, feed);
            else await PageAnswer.HtmlAsync(context, StatusCodes.Status200OK,
                PageHtml.Of(PageWords.Receipt, visit.Officer, true, UploadPage.Receipt(receipt)));
        }
    }

    private async Task PutAsync(HttpContext context, Visit visit, string rest)
    {
        var request = context.Request;
        if (rest.Split('/') is not [var folder, { Length: > 0 } name] || FeedNames.Parse(folder) is not { } feed)
            await TellAsync(context, visit, StatusCodes.Status404NotFound, PageWords.FeedMissing);
        else if (PageSecurity.IsFromElsewhere(request))
            await TellAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.FormIsOld);
        else await PutAsync(context, visit, feed, name);
    }

    private async Task PutAsync(HttpContext context, Visit visit, FeedKind feed, string name)
    {
        byte[]? content;
        try
        {
            content = await RequestBody.ReadAsync(context.Request, MostBytes, context.RequestAborted);
        }
        catch (IOException)
        {
            await TellAsync(context, visit, StatusCodes.Status400BadRequest, PageWords.BodyIsBroken);
            return;
        }
        if (content is null) await TellAsync(context, visit, StatusCodes.Status413PayloadTooLarge, PageWords.TooLarge);
        else
        {
            var (receipt, problem) = await LayDownAsync(visit, feed, name, content, context.RequestAborted);
            if (receipt is null) await TellAsync(context, visit, StatusCodes.Status403Forbidden, problem!);
            else await JsonAsync(context, receipt.Stored.Count > 0 ? StatusCodes.Status201Created
                : StatusCodes.Status422UnprocessableEntity, Told(receipt));
        }
    }

    /// <summary>Reads an upload as the night will, and stores the part of it that is allowed.</summary>
    /// <returns>A receipt, or the reason why there is none.</returns>
    private async Task<(UploadReceipt? Receipt, string? Problem)> LayDownAsync(Visit visit, FeedKind feed, string name, byte[] content,
        CancellationToken cancel)
    {
        var there = await storage.Exports.ListAsync(FeedNames.All.Where(f => f == feed || UploadReading.Needs(feed, f)), cancel);
        var refusal = UploadFeeds.Refusal(visit.Scope, feed, there.Files.Any(f => f.Feed == feed));
        var now = time.GetUtcNow();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        // Rows that the night rejects go into the pack of the agency whose code begins the file name.
        if (visit.Scope.OnlyAgency is { } own && !name.StartsWith(own, StringComparison.Ordinal)) name = $"{own}_{name}";
        var path = $"{FeedNames.Of(feed)}/{UploadName.Of(name, TaipeiClock.TimeOf(now), sha256)}";
        var listing = new FeedListingBuilder();
        listing.Add(path, () => new MemoryStream(content, writable: false), TaipeiClock.DateOf(now));
        if (listing.Build().Files is not [var upload]) refusal ??= PageWords.NameIsBad;
        else if (refusal is null)
        {
            var report = UploadReading.Read(upload, [.. there.Files.Where(f => UploadReading.Needs(feed, f.Feed))], visit.Scope,
                TaipeiClock.Today(time));
            return (await LayDownAsync(visit, feed, sha256, content, report, now, cancel), null);
        }
        return (null, refusal);
    }

    private async Task<UploadReceipt> LayDownAsync(Visit visit, FeedKind feed, string sha256, byte[] content, UploadReport report,
        DateTimeOffset now, CancellationToken cancel)
    {
        var stored = new List<string>();
        var name = FeedNames.Of(feed);
        Log.Uploaded(log, name, sha256, report.Rows, report.Accepted, report.Rejected, report.Duplicate);
        await desk.NoteAsync(visit.Hash, "upload", StatusCodes.Status200OK, cancel, $"{name} {sha256}", feed: name);
        foreach (var part in report.Parts)
        {
            using var bytes = new MemoryStream(part.Content ?? content, writable: false);
            // The same bytes in the same second are the same file.
            await storage.Exports.TryAddAsync(part.Path, bytes, cancel);
            stored.Add(part.Path);
        }
        var rejects = new List<string>();
        foreach (var file in report.RejectedFiles.Where(static f => f.Rows.Count > 0))
        {
            var id = FormattableString.Invariant($"{TaipeiClock.TimeOf(now):yyyyMMdd'T'HHmmss}-{sha256[..8]}-{rejects.Count + 1}");
            using var text = new MemoryStream();
            RejectFile.Write(file, text);
            await storage.Shelf.AddRejectsAsync(visit.Hash, id, text.ToArray(), cancel);
            rejects.Add(id);
        }
        return new UploadReceipt(feed, sha256, report, stored, rejects);
    }

    private async Task RejectsAsync(HttpContext context, Visit visit, string id)
    {
        var cancel = context.RequestAborted;
        await using var opened = IdOfRejects().IsMatch(id) ? await storage.Shelf.OpenRejectsAsync(visit.Hash, id, cancel) : null;
        await desk.NoteAsync(visit.Hash, "rejects", opened is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, cancel);
        if (opened is null) await PageAnswer.NotFoundAsync(context, visit);
        else await PageAnswer.FileAsync(context, new OpenedStream(opened.Content, opened.Bytes, "text/csv"), PageWords.RejectFileName(id),
            asPage: false);
    }

    private async Task TellAsync(HttpContext context, Visit visit, int status, string problem)
    {
        await desk.NoteAsync(visit.Hash, "upload", status, context.RequestAborted);
        await JsonAsync(context, status, new { problem });
    }

    private static object Told(UploadReceipt receipt) => new
    {
        feed = FeedNames.Of(receipt.Feed),
        sha256 = receipt.Sha256,
        rows = receipt.Report.Rows,
        accepted = receipt.Report.Accepted,
        rejected = receipt.Report.Rejected,
        duplicate = receipt.Report.Duplicate,
        stored = receipt.Stored,
        rejects = receipt.RejectIds.Select(PagePaths.Rejects),
        problems = receipt.Report.Problems.Take(1_000).Select(
            static p => new
            {
                line = p.Line,
                column = p.Column,
                value = p.Value,
                code = p.Code,
                explanation = p.Explanation,
                remedy = p.Remedy
            }),
        warnings = receipt.Report.Warnings.Select(static w => w.Text),
    };

    private static async Task JsonAsync(HttpContext context, int status, object what)
    {
        PageSecurity.Apply(context.Response.Headers);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(JsonSerializer.Serialize(what, Json), context.RequestAborted);
    }

    [GeneratedRegex(@"\A[0-9]{8}T[0-9]{6}-[0-9a-f]{8}-[0-9]{1,4}\z")]
    private static partial Regex IdOfRejects();
}
