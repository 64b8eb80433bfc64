using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

public sealed class FindingTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("採計")]
    [InlineData("a,\"b\"\r\n\\")]
    public void A_text_is_written_as_it_reads(string text)
    {
        FindingText written = text;
        var bytes = new byte[written.LongestText];
        Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, written.Write(bytes)));
        Assert.Equal(text, written.ToString());
        Assert.Equal(text.Length == 0, written.IsEmpty);
        Assert.False(written.IsNone);
    }

    [Fact]
    public void No_text_is_empty_and_not_the_empty_text()
    {
        FindingText none = default;
        Assert.True(none.IsNone);
        Assert.True(none.IsEmpty);
        Assert.Equal((0, ""), (none.Write([]), none.ToString()));
        Assert.NotEqual("", none);
        Assert.Equal(default, (FindingText)(string?)null);
    }
}
