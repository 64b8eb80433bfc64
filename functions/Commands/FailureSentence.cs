using System.Text.RegularExpressions;
using Azure;
using LearningHours.Options;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>
/// One zh-TW sentence for a failure that the user of the command can fix: files, disks, permissions, storage. A stack trace would not help.
/// </summary>
public static partial class FailureSentence
{
    private const int NoSpace = 28, ReadOnly = 30; // Linux errno: ENOSPC, EROFS

    /// <summary>Returns the sentence, or null for a failure that only we can fix.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        AggregateException many when many.Flatten().InnerExceptions is [var first, ..] => Of(first),
        BrokenSettingsFileException broken => FailureWords.BrokenSettings(broken.File, broken.Line),
        UnauthorizedAccessException => FailureWords.NotAllowed(Path(failure)),
        FileNotFoundException or DirectoryNotFoundException => FailureWords.NotFound(Path(failure)),
        PathTooLongException => FailureWords.PathTooLong(Path(failure)),
        IOException { HResult: NoSpace } => FailureWords.DiskFull(Path(failure)),
        IOException { HResult: ReadOnly } => FailureWords.ReadOnly(Path(failure)),
        IOException => FailureWords.CannotUse(Path(failure), failure.Message),
        RequestFailedException { Status: 0 } => FailureWords.StorageUnreachable,
        RequestFailedException { Status: 401 or 403 } => FailureWords.StorageRefuses,
        _ => null,
    };

    private static string Path(Exception failure) =>
        Quoted().Match(failure.Message) is { Success: true } match ? FailureWords.Named(match.Groups[1].Value) : FailureWords.File;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
