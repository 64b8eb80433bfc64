using LearningHours.Evaluation;

namespace LearningHours.Tests.Core.Evaluation;

public sealed class VerdictWordsTests
{
    [Fact]
    public void The_words_are_the_closed_set_of_the_contract() =>
        Assert.Equal("eligible 符合, notYet 尚未, missed 不符合, unknown 待查, excluded 不適用",
            string.Join(", ", Enum.GetValues<Verdict>().Select(static v => $"{v.Word()} {v.InChinese()}")));
}
