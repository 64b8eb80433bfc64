using System.Globalization;
using LearningHours.Feeds;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Commands;

/// <summary>The exports of one sample night: <c>{date}/exports/{feed}/{file}</c>.</summary>
public sealed record SampleNight(DateOnly AsOf, string Exports)
{
    /// <summary>In the order of their dates; folders that are not dates are no nights.</summary>
    public static IReadOnlyList<SampleNight> In(string folder)
    {
        var nights = new List<SampleNight>();
        foreach (var night in Directory.EnumerateDirectories(folder))
        {
            var exports = Path.Combine(night, "exports");
            if (DateOnly.TryParseExact(Path.GetFileName(night), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf) && Directory.Exists(exports))
                nights.Add(new SampleNight(asOf, exports));
        }
        return [.. nights.OrderBy(n => n.AsOf)];
    }

    /// <summary>Puts this night's exports in the place of those of the other nights; whatever else stands in the container stays.</summary>
    public async Task LayDownAsync(ExportBlobs exports, IReadOnlyList<SampleNight> nights, CancellationToken cancel)
    {
        var own = FeedFolder.List(Exports).Files;
        var foreign = nights.SelectMany(n => FeedFolder.List(n.Exports).Files).Select(f => f.Path).Except(own.Select(f => f.Path)).Order(StringComparer.Ordinal);
        foreach (var path in foreign) await exports.DeleteAsync(path, cancel);
        foreach (var file in own)
        {
            await using var content = file.Open();
            await exports.UploadAsync(file.Path, content, cancel);
        }
    }
}
