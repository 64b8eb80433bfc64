using System.CommandLine;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The program's commands. Wrong arguments are reported on standard error, and nothing is written.</summary>
public static class CommandLine
{
    /// <summary>
    /// Whether a person or script called the program. The Functions host starts it without arguments or with its own options.
    /// </summary>
    public static bool IsCommand(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    /// <summary>All commands.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand(CommandWords.Root)
        {
            EvaluateCommand.Build(), ExplainCommand.Build(), WhatIfCommand.Build(), CheckCommand.Build(), FormatsCommand.Build(),
            NightlyCommand.Build(), StatusCommand.Build(), ReleaseCommand.Build(), OutboxCommand.Build(), PurgeCommand.Build(),
            WebCommand.Build(),
            SampleCommand.Build(),
        };
        HelpText.Use(root);
        return root;
    }

    /// <summary>Runs a command that has the process and its terminal to itself: replaces the console's writers.</summary>
    public static Task<int> MainAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.SetOut(new PlainWriter(Console.Out));
        Console.SetError(new PlainWriter(Console.Error));
        return RunAsync(args);
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        var problems = ArgumentProblems.Of(parsed);
        if (problems.Count > 0)
        {
            foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
            await Console.Error.WriteLineAsync(CommandWords.UsageWithHelp(HelpText.Usage(parsed.CommandResult.Command)));
            return ExitCode.WrongArguments;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongArgumentsException wrong)
        {
            foreach (var problem in wrong.Problems) await Console.Error.WriteLineAsync(problem);
            return ExitCode.WrongArguments;
        }
        catch (Exception failure)
        {
            // The last stop before the process ends: the contract asks for status 1, which an abort would not give. The stack is shown only
            // for failures that nobody but us can fix.
            await Console.Error.WriteLineAsync(FailureSentence.Of(failure) ?? FailureWords.Unexpected + Environment.NewLine + failure);
            return ExitCode.Failed;
        }
    }
}
