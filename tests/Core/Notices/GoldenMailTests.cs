using System.Runtime.CompilerServices;
using LearningHours.Notices;

namespace LearningHours.Tests.Core.Notices;

/// <summary>One mail of each kind, word for word: whoever changes a text sees here what people will read.</summary>
public class GoldenMailTests
{
    public static TheoryData<string> Kinds => [.. MailsOfEachKind.All().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mail_of_each_kind_reads_as_agreed(string kind)
    {
        var notice = MailsOfEachKind.All()[kind];
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") is { Length: > 0 }) Write(kind, notice);
        Assert.Equal(File.ReadAllText(PathOf(kind, "txt")).ReplaceLineEndings("\n"), TextOf(notice));
        Assert.Equal(File.ReadAllText(PathOf(kind, "html")).ReplaceLineEndings("\n"), notice.Html);
    }

    private static string TextOf(Notice notice) => $"{notice.Subject}\n\n{notice.Text}";

    private static void Write(string kind, Notice notice)
    {
        File.WriteAllText(PathOf(kind, "txt"), TextOf(notice));
        File.WriteAllText(PathOf(kind, "html"), notice.Html);
    }

    internal static string PathOf(string kind, string ending, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Golden", $"{kind}.{ending}");
}
