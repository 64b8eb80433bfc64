using System.CommandLine;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Plans;

namespace LearningHours.Commands;

/// <summary><c>formats</c>: what files of each feed look like, as the code that reads them declares it.</summary>
public static class FormatsCommand
{
    public static Command Build()
    {
        var feed = new Argument<string?>("FEED") { HelpName = "資料來源", Description = "資料來源名稱，例如 hours；未指定時列出全部", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("formats", "各資料來源的欄位、可填內容及範例檔") { feed };
        command.SetAction(parsed => Run(parsed.GetValue(feed)));
        return command;
    }

    private static int Run(string? name)
    {
        Console.Out.Write(TextOf(name));
        return ExitCode.Done;
    }

    /// <summary>The text of one feed, or of all together; a name that is none is a wrong argument.</summary>
    public static string TextOf(string? name)
    {
        if (name is null) return FormatText.Overview();
        var names = FeedNames.All.Select(FeedNames.Of).ToList();
        if (FeedNames.Parse(name.Trim().ToLowerInvariant()) is { } feed) return FormatText.Of(feed);
        if (FeedNames.All.FirstOrDefault(f => FeedNames.TitleOf(f) == name.Trim(), (FeedKind)(-1)) is >= 0 and var titled) return FormatText.Of(titled);
        var nearest = NearestName.Of(name, names) is { } near ? $"是否為 {near}？" : "";
        throw new WrongArgumentsException($"沒有「{name}」這種資料來源；{nearest}可用：{string.Join("、", names)}");
    }
}
