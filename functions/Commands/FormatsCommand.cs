using System.CommandLine;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary><c>formats</c>: what the files of each feed look like, as declared by the code that reads them.</summary>
public static class FormatsCommand
{
    public static Command Build()
    {
        var feed = new Argument<string?>("FEED")
        {
            HelpName = CommandWords.Feed,
            Description = CommandWords.FeedName,
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("formats", CommandWords.Formats) { feed };
        command.SetAction(parsed => Run(parsed.GetValue(feed)));
        return command;
    }

    private static int Run(string? name)
    {
        Console.Out.Write(TextOf(name));
        return ExitCode.Done;
    }

    /// <summary>The text for one feed, by name or title, or an overview of all if <paramref name="name"/> is null.</summary>
    /// <exception cref="WrongArgumentsException">No feed has this name.</exception>
    public static string TextOf(string? name)
    {
        if (name is null) return FormatText.Overview();
        var names = FeedNames.All.Select(FeedNames.Of).ToList();
        if (FeedNames.Parse(name.Trim().ToLowerInvariant()) is { } feed) return FormatText.Of(feed);
        if (FeedNames.All.FirstOrDefault(f => FeedNames.TitleOf(f) == name.Trim(), (FeedKind)(-1)) is >= 0 and var titled)
            return FormatText.Of(titled);
        var nearest = NearestName.Of(name, names) is { } near ? CommandWords.DidYouMean(near) : "";
        throw new WrongArgumentsException(CommandWords.NoSuchFeed(name, nearest, names));
    }
}
