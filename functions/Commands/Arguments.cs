using System.CommandLine;
using LearningHours.Dates;
using LearningHours.Nightly;
using LearningHours.Plans;

namespace LearningHours.Commands;

/// <summary>The options that several verbs share, and how they are read.</summary>
public static class Arguments
{
    public static Option<string> In() => new("--in") { HelpName = "資料夾", Description = "資料來源資料夾，其下每個子資料夾為一種資料來源（見 ./run formats）", Required = true };

    public static Option<string> Out() => new("--out") { HelpName = "資料夾", Description = "結果資料夾，不可在 --in 之內", Required = true };

    public static Option<string[]> PlanIds() => new("--plan") { HelpName = "計畫代號", Description = "計畫代號，可重複；未指定時為判定日所有進行中的計畫" };

    public static Option<string?> Plans() => new("--plans") { HelpName = "資料夾", Description = "計畫檔資料夾，取代內建計畫" };

    private static readonly DateOnly FirstAsOf = new(2011, 1, 1);

    /// <summary>A date in any form that feeds may use (contract section 2), of 民國100 or later.</summary>
    public static Option<DateOnly> AsOf() => new("--as-of")
    {
        HelpName = "日期",
        Description = "判定日（臺北日期），例如 2018-09-01 或 107年9月1日",
        Required = true,
        CustomParser = result =>
        {
            // Feeds hold years of two digits; on a command line 18-08-25 is a slip, and no plan is as old as 民國99.
            if (RocDate.TryParse(result.Tokens[0].Value.AsSpan(), out var date) && date >= FirstAsOf) return date;
            result.AddError($"--as-of「{result.Tokens[0].Value}」不是日期；可用 2018-09-01、2018/9/1、20180901、107-09-01、1070901、107年9月1日");
            return default;
        },
    };

    public static string ExistingFolder(string path, string option) =>
        Directory.Exists(path) ? path : throw new WrongArgumentsException($"{option}「{path}」不是資料夾");

    /// <summary>A folder to write into: there or to be made, but not a file, and not among the feeds, where the next night would read it.</summary>
    public static string OutputFolder(string path, string? from = null)
    {
        if (File.Exists(path)) throw new WrongArgumentsException($"--out「{path}」是檔案，不是資料夾");
        if (from is not null && IsInside(path, from)) throw new WrongArgumentsException($"--out「{path}」在 --in「{from}」之內，結果會與資料混在一起；請改用其他資料夾");
        return path;
    }

    /// <summary>An option of a few words.</summary>
    public static void AllowOnly(Option option, params IReadOnlyCollection<string> words) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value)))
            result.AddError($"{option.Name}「{token.Value}」不是可用的值；{(NearestName.Of(token.Value, words) is { } near ? $"是否為 {near}？" : "")}可用：{string.Join("、", words)}");
    });

    private static string UnknownPlan(string id, IReadOnlyList<string> known) =>
        $"--plan「{id}」沒有這個計畫；{(NearestName.Of(id, known) is { } near ? $"是否為 {near}？" : "")}可用：{string.Join("、", known)}";

    private static bool IsInside(string path, string folder)
    {
        static string Whole(string p) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)) + Path.DirectorySeparatorChar;
        return Whole(path).StartsWith(Whole(folder), StringComparison.Ordinal);
    }

    /// <summary>The shelf of plans asked for; a bad plan file or an unknown id is a wrong argument.</summary>
    public static PlanShelf Shelf(string? folder, IReadOnlyCollection<string> ids)
    {
        var shelf = PlanShelf.Of(folder);
        if (shelf.Problems.Count > 0) throw new WrongArgumentsException(shelf.Problems);
        var unknown = shelf.Unknown(ids).Select(id => UnknownPlan(id, [.. shelf.Plans.Select(p => p.Plan!.Id)])).ToList();
        return unknown.Count > 0 ? throw new WrongArgumentsException(unknown) : shelf;
    }
}
