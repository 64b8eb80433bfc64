using System.Globalization;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Commands;

/// <summary>The exports of one sample night: <c>{date}/exports/{feed}/{file}</c>.</summary>
public sealed record SampleNight(DateOnly AsOf, string Exports)
{
    /// <summary>The nights in a folder in date order; subfolders not named <c>yyyy-MM-dd</c> or without exports are ignored.</summary>
    public static IReadOnlyList<SampleNight> In(string folder)
    {
        var nights = new List<SampleNight>();
        foreach (var night in Directory.EnumerateDirectories(folder))
        {
            var exports = Path.Combine(night, "exports");
            if (DateOnly.TryParseExact(Path.GetFileName(night), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var asOf) && Directory.Exists(exports))
                nights.Add(new SampleNight(asOf, exports));
        }
        return [.. nights.OrderBy(n => n.AsOf)];
    }

    /// <summary>
    /// Uploads this night's exports beside those of earlier nights. A feed that it brings whole replaces theirs, one for which it brings
    /// only corrections (<c>_delta</c>) is added to, and any other stays as it is. The first night removes what the others brought.
    /// </summary>
    public async Task LayDownAsync(ExportBlobs exports, IReadOnlyList<SampleNight> nights, CancellationToken cancel)
    {
        var own = FeedFolder.List(Exports).Files;
        var whole = own.GroupBy(f => f.Feed).Where(g => g.Any(f => !f.Path.Contains("_delta", StringComparison.OrdinalIgnoreCase)))
            .Select(g => g.Key).ToHashSet();
        var others = nights.SelectMany(n => FeedFolder.List(n.Exports).Files).Where(f => this == nights[0] || whole.Contains(f.Feed))
            .Select(f => f.Path);
        var foreign = others.Except(own.Select(f => f.Path)).Distinct().Order(StringComparer.Ordinal);
        foreach (var path in foreign) await exports.DeleteAsync(path, cancel);
        foreach (var file in own)
        {
            await using var content = file.Open();
            await exports.UploadAsync(file.Path, content, cancel);
        }
    }
}
