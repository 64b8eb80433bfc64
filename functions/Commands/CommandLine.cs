using System.CommandLine;
using System.Text;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The verbs of the program. Wrong arguments are told on standard error and nothing is written.</summary>
public static class CommandLine
{
    /// <summary>Whether the program was called by a person or script. The Functions host starts it without arguments or with options of its
    /// own.</summary>
    public static bool IsCommand(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    /// <summary>All verbs.</summary>
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

    /// <summary>A command of this process, whose terminal is its own.</summary>
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
            // The last stop before the process: status 1 is the contract's, an abort's is not. Only what nobody but us can mend is told
            // with its stack.
            await Console.Error.WriteLineAsync(FailureSentence.Of(failure) ?? FailureWords.Unexpected + Environment.NewLine + failure);
            return ExitCode.Failed;
        }
    }
}
