using System.Runtime.CompilerServices;
using LearningHours.Notices;

namespace LearningHours.Tests.Notices;

/// <summary>One mail of each kind, word for word: who changes a text sees here what people will read.</summary>
public class GoldenMailTests
{
    [Theory]
    [InlineData(NoticeKind.Staff, "staff")]
    [InlineData(NoticeKind.Personnel, "personnel")]
    public void A_mail_of_each_kind_reads_as_agreed(NoticeKind kind, string file)
    {
        var (changes, facts, night) = SampleChanges.Everything();
        var notice = Assert.Single(NoticePolicy.Compose(night, changes, facts, new HashSet<string>(), "https://results.example/2018-08-20"), n => n.Kind == kind);
        Assert.Equal(Golden($"{file}.txt"), $"{notice.Subject}\n\n{notice.Text}");
        Assert.Equal(Golden($"{file}.html"), notice.Html);
    }

    private static string Golden(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Golden", file)).ReplaceLineEndings("\n");
}
