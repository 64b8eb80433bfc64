using System.CommandLine;
using System.Text;

namespace LearningHours.Commands;

/// <summary>The verbs of the program. Wrong arguments are told on standard error and nothing is written.</summary>
public static class CommandLine
{
    /// <summary>Whether the program was called by a person or script. The Functions host starts it without arguments or with options of its own.</summary>
    public static bool IsCommand(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("LearningHours：數位學習獎勵與補休的每夜判定")
        {
            EvaluateCommand.Build(), ExplainCommand.Build(), CheckCommand.Build(), NightlyCommand.Build(), SampleCommand.Build(), WhatIfCommand.Build(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("用法請加 --help。");
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
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder without rights: the message says it all, a stack does not help whoever reads it.
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            // The last stop before the process: status 1 is the contract's, an abort's is not.
            await Console.Error.WriteLineAsync(failure.ToString());
            return ExitCode.Failed;
        }
    }
}
