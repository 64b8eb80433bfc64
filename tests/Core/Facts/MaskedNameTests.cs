using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Facts;

public class MaskedNameTests
{
    [Theory]
    [InlineData("王小明", "王○○")]
    [InlineData("王", "王○○")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("john Smith", "J○○")]
    [InlineData("𠮷田", "𠮷○○")]
    public void Only_the_first_character_is_left(string name, string masked) => Assert.Equal(masked, MaskedName.Of(name));
}
