using System.Text;
using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>The file and line behind a fact.</summary>
public sealed class FactSourceTests
{
    [Theory]
    [InlineData("hours/a.csv", 1, "hours/a.csv 第1列")]
    [InlineData("hours/a.csv", 12, "hours/a.csv 第12列")]
    [InlineData("roster/名冊.xlsx/工作表1", 1048576, "roster/名冊.xlsx/工作表1 第1048576列")]
    [InlineData("", int.MaxValue, " 第2147483647列")]
    [InlineData("𠮷", int.MinValue, "𠮷 第-2147483648列")]
    public void A_source_reads_as_file_and_line_and_is_written_as_it_reads(string file, int line, string text)
    {
        var source = new FactSource(file, line);
        var bytes = new byte[source.LongestText];
        Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, source.Write(bytes)));
        Assert.Equal(text, source.ToString());
        Assert.False(source.IsNone);
    }

    [Fact]
    public void A_fact_without_a_file_has_no_text()
    {
        FactSource none = default;
        Assert.True(none.IsNone);
        Assert.Equal((0, 0, ""), (none.LongestText, none.Write([]), none.ToString()));
    }

    [Fact]
    public void The_same_line_of_two_files_is_two_sources()
    {
        Assert.NotEqual(new FactSource("a", 1), new FactSource("b", 1));
        Assert.Equal(new FactSource("a", 1), new FactSource("a", 1));
        Assert.Equal(new FactSource("a", 1).GetHashCode(), new FactSource("a", 1).GetHashCode());
    }
}
