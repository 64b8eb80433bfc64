using System.CommandLine;
using System.CommandLine.Parsing;
using LearningHours.Dates;
using LearningHours.Nightly;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The options that several commands share, and how they are read.</summary>
public static class Arguments
{
    public static Option<string> In() => new("--in") { HelpName = CommandWords.Folder, Description = CommandWords.In, Required = true };

    public static Option<string> Out() => new("--out") { HelpName = CommandWords.Folder, Description = CommandWords.Out, Required = true };

    public static Option<string[]> PlanIds() => new("--plan") { HelpName = CommandWords.PlanId, Description = CommandWords.Plans };

    public static Option<string?> Plans() => new("--plans") { HelpName = CommandWords.Folder, Description = CommandWords.PlanFolder };

    private static readonly DateOnly FirstAsOf = new(2011, 1, 1);

    public static Option<DateOnly> AsOf() => new("--as-of")
    {
        HelpName = CommandWords.Date,
        Description = CommandWords.AsOf,
        Required = true,
        CustomParser = static result => Date("--as-of", result),
    };

    /// <summary>The value of an option: a date in any form that feeds may use (contract section 2), in 民國100 or later.</summary>
    public static DateOnly Date(string option, ArgumentResult result)
    {
        // Feeds contain two-digit years; on a command line, 18-08-25 is a slip, and no plan is as old as 民國99.
        if (RocDate.TryParse(result.Tokens[0].Value.AsSpan(), out var date) && date >= FirstAsOf) return date;
        result.AddError(CommandWords.NoDate(option, result.Tokens[0].Value));
        return default;
    }

    public static string ExistingFolder(string path, string option) =>
        Directory.Exists(path) ? path : throw new WrongArgumentsException(CommandWords.NoFolder(option, path));

    /// <summary>
    /// Checks a folder to write into. It may exist or not, but must not be a file or lie inside <paramref name="from"/>, the folder of
    /// the feeds, where the next night would read it.
    /// </summary>
    /// <exception cref="WrongArgumentsException">The folder is a file or lies among the feeds.</exception>
    public static string OutputFolder(string path, string? from = null)
    {
        if (File.Exists(path)) throw new WrongArgumentsException(CommandWords.OutIsFile(path));
        if (from is not null && IsInside(path, from)) throw new WrongArgumentsException(CommandWords.OutInsideIn(path, from));
        return path;
    }

    /// <summary>Restricts an option to the given words.</summary>
    public static void AllowOnly(Option option, params IReadOnlyCollection<string> words) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value)))
            result.AddError(CommandWords.NoSuchValue(option.Name, token.Value, NearestName.Of(token.Value, words), words));
    });

    private static string UnknownPlan(string id, IReadOnlyList<string> known) =>
        CommandWords.NoSuchPlan(id, NearestName.Of(id, known), known);

    private static bool IsInside(string path, string folder)
    {
        static string Whole(string p) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)) + Path.DirectorySeparatorChar;
        return Whole(path).StartsWith(Whole(folder), StringComparison.Ordinal);
    }

    /// <summary>Opens the requested shelf of plans.</summary>
    /// <exception cref="WrongArgumentsException">A plan file is bad or an id is unknown.</exception>
    public static PlanShelf Shelf(string? folder, IReadOnlyCollection<string> ids)
    {
        var shelf = PlanShelf.Of(folder);
        if (shelf.Problems.Count > 0) throw new WrongArgumentsException(shelf.Problems);
        var unknown = shelf.Unknown(ids).Select(id => UnknownPlan(id, [.. shelf.Plans.Select(p => p.Plan!.Id)])).ToList();
        return unknown.Count > 0 ? throw new WrongArgumentsException(unknown) : shelf;
    }
}
