using System.CommandLine;
using System.CommandLine.Parsing;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>Describes what is wrong with the arguments of <c>./run</c>, one zh-TW sentence each; the parser's own are in English.</summary>
public static class ArgumentProblems
{
    /// <summary>Returns the problems; empty if nothing is wrong.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0) return [];
        var command = parsed.CommandResult.Command;
        List<string> problems = [.. parsed.UnmatchedTokens.Select(token => Unmatched(token, command))];
        if (problems.Count == 0 && command.Subcommands.Count > 0) problems.Add(CommandWords.NameCommand(Names(command)));
        problems.AddRange(command.Options.Select(option => OfOption(option, parsed.GetResult(option))).OfType<string>());
        problems.AddRange(command.Arguments.Where(a => Count(parsed.GetResult(a)) < a.Arity.MinimumNumberOfValues).Select(a =>
            CommandWords.ArgumentMissing(a.Description, a.HelpName ?? a.Name)));
        problems.AddRange(parsed.Errors.Where(e => IsOurs(e.SymbolResult)).Select(e => e.Message));
        // The parser objects to something that nothing above covers: its own words are better than none.
        return problems.Count > 0 ? [.. problems.Distinct()] : [.. parsed.Errors.Select(e => e.Message)];
    }

    private static string Unmatched(string token, Command command)
    {
        if (token.StartsWith('-'))
            return CommandWords.NoOption(token, Nearest(token, command.Options.Select(o => o.Name)), command.Options.Select(o => o.Name));
        return command.Subcommands.Count > 0
            ? CommandWords.NoCommand(token, Nearest(token, command.Subcommands.Select(c => c.Name)), Names(command))
            : CommandWords.ArgumentTooMany(token);
    }

    private static string? OfOption(Option option, OptionResult? result)
    {
        if (result is null or { Implicit: true })
            return option.Required ? CommandWords.OptionMissing(HelpText.Shown(option), option.Description) : null;
        if (result.Tokens.Count < option.Arity.MinimumNumberOfValues) return CommandWords.ValueMissing(option.Name, option.HelpName);
        return result.Tokens.Count > option.Arity.MaximumNumberOfValues ? CommandWords.OneValueOnly(option.Name, result.Tokens.Count)
            : null;
    }

    /// <summary>
    /// Whether the error comes from our own parsers and validators, and so is in our own words: they run only on options and arguments
    /// whose number of values is allowed.
    /// </summary>
    private static bool IsOurs(SymbolResult? result) => result switch
    {
        OptionResult o => IsFilled(o.Tokens.Count, o.Option.Arity),
        ArgumentResult a => IsFilled(a.Tokens.Count, a.Argument.Arity),
        _ => false,
    };

    private static bool IsFilled(int count, ArgumentArity arity) =>
        count > 0 && count >= arity.MinimumNumberOfValues && count <= arity.MaximumNumberOfValues;

    private static int Count(SymbolResult? result) => result?.Tokens.Count ?? 0;

    private static string Nearest(string typed, IEnumerable<string> names) =>
        NearestName.Of(typed, names) is { } nearest ? CommandWords.DidYouMean(nearest) : "";

    private static string Names(Command command) => string.Join("、", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
}
