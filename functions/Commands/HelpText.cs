using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The zh-TW text of <c>--help</c> for a command, under the name that people type: <c>./run</c>.</summary>
public static class HelpText
{
    /// <summary>What people type; the program itself has another name.</summary>
    public const string Program = "./run";

    private const int Gap = 2;

    /// <summary>Makes <c>--help</c> print this text for the root command and all its subcommands.</summary>
    public static void Use(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new Printing();
    }

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        text.AppendLine(command.Description).AppendLine();
        text.AppendLine(CommandWords.Usage(Usage(command)));
        Table(text, CommandWords.Commands, command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        Table(text, CommandWords.Arguments, command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        Table(text, CommandWords.Required, command.Options.Where(o => o.Required).Select(Row));
        Table(text, CommandWords.Optional, command.Options.Where(o => !o.Required && o is not (HelpOption or VersionOption)).Select(Row));
        if (command.Subcommands.Count > 0)
            text.AppendLine().AppendLine(CommandWords.HelpOfCommands(Program));
        return text.ToString();
    }

    /// <summary><c>./run evaluate --in 資料夾 …</c>.</summary>
    public static string Usage(Command command)
    {
        var parts = new List<string> { Program };
        if (command is not RootCommand) parts.Add(command.Name);
        if (command.Subcommands.Count > 0) parts.Add(CommandWords.SomeCommand);
        parts.AddRange(command.Options.Where(o => o.Required).Select(Shown));
        parts.AddRange(command.Arguments.Select(
            a => a.Arity.MinimumNumberOfValues > 0 ? a.HelpName ?? a.Name : $"[{a.HelpName ?? a.Name}]"));
        if (command.Subcommands.Count > 0 || command.Options.Any(o => !o.Required && o is not (HelpOption or VersionOption)))
            parts.Add(CommandWords.SomeOptions);
        return string.Join(' ', parts);
    }

    /// <summary><c>--in 資料夾</c>.</summary>
    public static string Shown(Option option) => option.HelpName is { } name ? $"{option.Name} {name}" : option.Name;

    private static (string, string) Row(Option option) => (Shown(option), option.Description ?? "");

    private static void Table(StringBuilder text, string title, IEnumerable<(string Name, string Meaning)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        text.AppendLine().AppendLine(title);
        var width = all.Max(r => ColumnWidth.Of(r.Name)) + Gap;
        foreach (var (name, meaning) in all) text.AppendLine($"  {name}{new string(' ', width - ColumnWidth.Of(name))}{meaning}");
    }

    private sealed class Printing : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            Console.Out.Write(Of(parseResult.CommandResult.Command));
            return ExitCode.Done;
        }
    }
}
