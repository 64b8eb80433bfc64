using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Feeds;

public class MaskedIdTests
{
    [Theory]
    [InlineData("A123456789", "A12345****")]
    [InlineData("a800000014", "a80000****")]
    [InlineData("AA00000009", "AA0000****")]
    [InlineData("王小明A123456789科員", "王小明A12345****科員")]
    [InlineData("A123456789;A800000014", "A12345****;A80000****")]
    [InlineData("Ａ１２３４５６７８９", "A12345****")]
    [InlineData("A12345678", "A12345678")] // nine characters
    [InlineData("A1234567890", "A1234567890")] // eleven
    [InlineData("EA123456789", "EA123456789")] // the end of another number
    [InlineData("A523456789", "A523456789")] // no such number is ever issued
    [InlineData("E00123", "E00123")]
    public void Four_digits_of_a_number_of_a_person_are_not_shown(string text, string shown) => Assert.Equal(shown, MaskedId.In(text));
}
