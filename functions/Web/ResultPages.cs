using LearningHours.Access;
using LearningHours.Dates;
using LearningHours.Results;
using LearningHours.Storage;
using LearningHours.Wording;
using Microsoft.AspNetCore.Http;

namespace LearningHours.Web;

/// <summary>
/// <c>/results</c>: the newest night; <c>/results/{night}</c>; <c>/results/{night}/{folder}/</c>; <c>/results/{night}/{folder}/{file}</c>.
/// Anybody who is not signed in, or whom no row of <c>staff-access</c> names, gets 403 and learns nothing, not even whether a file
/// exists.
/// </summary>
public sealed class ResultPages(StorageAccount storage, ISignIn signIn, Desk desk)
{
    private const int SectionsShown = 12, NightsShown = 60;

    public async Task HandleAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (signIn.Of(context.Request) is not { } officer)
        {
            await desk.RefuseAsync(context, null, "list");
            return;
        }
        var visit = await desk.AdmitAsync(officer, cancel);
        if (visit.Scope.IsEmpty)
        {
            await desk.RefuseAsync(context, visit, "list");
            return;
        }
        var rest = PagePaths.Behind(PagePaths.Results, context.Request.Path.Value) ?? "";
        if (rest.Length == 0) await NewestAsync(context, visit);
        else if (rest.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash == rest.Length - 1))
            await NightAsync(context, visit, slash < 0 ? rest : rest[..slash]);
        else if (rest[^1] == '/') await FolderAsync(context, visit, rest[..slash], rest[(slash + 1)..^1]);
        else await FileAsync(context, visit, rest[..slash], rest[(slash + 1)..]);
    }

    private async Task NewestAsync(HttpContext context, Visit visit)
    {
        var nights = await storage.Shelf.NightsAsync(context.RequestAborted);
        if (nights.Count > 0)
        {
            await ShowAsync(context, visit, nights[0], nights);
            return;
        }
        await desk.NoteAsync(visit.Hash, "list", StatusCodes.Status200OK, context.RequestAborted);
        await PageAnswer.HtmlAsync(context, StatusCodes.Status200OK,
            PageHtml.Of(PageWords.Results, visit.Officer, visit.Scope.LaysDown, PageHtml.Note("", PageWords.NoNight)));
    }

    private async Task NightAsync(HttpContext context, Visit visit, string text)
    {
        var nights = await storage.Shelf.NightsAsync(context.RequestAborted);
        if (ResultPath.NightOf(text) is { } night && nights.Contains(night)) await ShowAsync(context, visit, night, nights);
        else await MissingAsync(context, visit);
    }

    private async Task MissingAsync(HttpContext context, Visit visit)
    {
        await desk.NoteAsync(visit.Hash, "open", StatusCodes.Status404NotFound, context.RequestAborted);
        await PageAnswer.NotFoundAsync(context, visit);
    }

    private async Task ShowAsync(HttpContext context, Visit visit, DateOnly night, IReadOnlyList<DateOnly> nights)
    {
        var cancel = context.RequestAborted;
        var folders = await OwnFoldersAsync(visit, night, cancel);
        var sections = new List<PageSection>();
        if (folders.Count > SectionsShown)
            sections.AddRange(folders.Select(f => new PageSection(f.Title, PagePaths.Folder(night, f.Folder), null)));
        else foreach (var (folder, title) in folders) sections.Add(
            PageSection.Short(title, PagePaths.Folder(night, folder), await FilesAsync(night, folder, nights, cancel)));
        if (visit.Scope.IsCity)
            sections.Add(new PageSection(PageWords.CityFiles, "", await FilesAsync(night, "", nights, cancel)));
        await SendAsync(context, visit, night, sections, [.. nights.Where(n => n != night).Take(NightsShown)], back: null);
    }

    private async Task FolderAsync(HttpContext context, Visit visit, string text, string folder)
    {
        var cancel = context.RequestAborted;
        if (ResultPath.Of(text, folder + "/x") is not { } path || !path.IsOpenTo(visit.Scope, visit.Agencies.Keys))
        {
            await desk.RefuseAsync(context, visit, "list");
            return;
        }
        var nights = await storage.Shelf.NightsAsync(cancel);
        var files = await FilesAsync(path.Night, folder, nights, cancel);
        if (files.Count == 0)
        {
            await MissingAsync(context, visit);
            return;
        }
        var title = visit.Agencies.Keys.FirstOrDefault(a => ResultPath.FolderOf(a) == folder) is { } agency ? visit.TitleOf(agency)
            : folder;
        await SendAsync(context, visit, path.Night, [new PageSection(title, "", files)], [], PagePaths.Night(path.Night));
    }

    private async Task SendAsync(HttpContext context, Visit visit, DateOnly night, IReadOnlyList<PageSection> sections,
        IReadOnlyList<DateOnly> others, string? back)
    {
        var cancel = context.RequestAborted;
        var state = (await storage.Runs.ReadAllAsync(cancel)).Where(r => r.Id.AsOf == night).MaxBy(static r => r.Id.Number)?.State switch
        {
            RunState.Held => PageWords.Held,
            RunState.Running => PageWords.Running,
            RunState.Failed => PageWords.Failed,
            _ => null,
        };
        await desk.NoteAsync(visit.Hash, "list", StatusCodes.Status200OK, cancel, ResultBlobs.PrefixOf(night), ResultBlobs.PrefixOf(night));
        var main = NightPage.Body(night, sections, others, state, back);
        await PageAnswer.HtmlAsync(context, StatusCodes.Status200OK,
            PageHtml.Of(PageWords.Night(RocDate.Format(night)), visit.Officer, visit.Scope.LaysDown, main));
    }

    private async Task FileAsync(HttpContext context, Visit visit, string night, string file)
    {
        var cancel = context.RequestAborted;
        // Refused before checking whether the file exists, so that nobody learns that of other agencies' files.
        if (ResultPath.Of(night, file) is not { } path || !path.IsOpenTo(visit.Scope, visit.Agencies.Keys))
        {
            await desk.RefuseAsync(context, visit, "open");
            return;
        }
        await using var opened = await storage.Shelf.OpenAsync(path, cancel);
        if (opened is null)
        {
            await MissingAsync(context, visit);
            return;
        }
        await desk.NoteAsync(visit.Hash, "open", StatusCodes.Status200OK, cancel, path.Blob, ResultBlobs.PrefixOf(path.Night));
        var name = path.File[(path.File.LastIndexOf('/') + 1)..];
        await PageAnswer.FileAsync(context, new OpenedStream(opened.Content, opened.Bytes, opened.ContentType), name,
            name.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The folders of the night that this officer may open, first those of agencies, titled by name, then all others.</summary>
    private async Task<IReadOnlyList<(string Folder, string Title)>> OwnFoldersAsync(Visit visit, DateOnly night, CancellationToken cancel)
    {
        var titles = visit.Agencies.Keys.Concat(visit.Scope.Agencies).Distinct().GroupBy(ResultPath.FolderOf).ToDictionary(
            static g => g.Key, g => visit.TitleOf(g.First()), StringComparer.Ordinal);
        var own = (await storage.Shelf.FoldersAsync(night, cancel)).Where(
            f => new ResultPath(night, f, "x").IsOpenTo(visit.Scope, visit.Agencies.Keys));
        return [.. own.Select(f => (f, titles.GetValueOrDefault(f, f)))
            .OrderBy(f => titles.ContainsKey(f.f) ? 0 : 1).ThenBy(static f => f.f, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<PageFile>> FilesAsync(DateOnly night, string folder, IReadOnlyList<DateOnly> nights,
        CancellationToken cancel)
    {
        var files = await storage.Shelf.FilesAsync(night, folder, cancel);
        DateOnly? last = nights.Where(n => n < night).Select(static n => (DateOnly?)n).Max();
        var before = last is { } day ? await storage.Shelf.FilesAsync(day, folder, cancel) : null;
        return PageFile.Of(files, await CountsAsync(night, folder, files, cancel), before,
            before is null ? PackCounts.None : await CountsAsync(last!.Value, folder, before, cancel));
    }

    private async Task<PackCounts> CountsAsync(DateOnly night, string folder, IReadOnlyList<ShelvedFile> files, CancellationToken cancel)
    {
        var list = new ResultPath(night, folder, AgencyPack.Manifest);
        if (files.All(f => f.Path != list.Within)) return PackCounts.None;
        await using var opened = await storage.Shelf.OpenAsync(list, cancel);
        return opened is null ? PackCounts.None : await PackCounts.ReadAsync(opened.Content, cancel);
    }
}
