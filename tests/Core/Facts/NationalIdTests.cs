using System.Text;
using LearningHours.Spelling;

namespace LearningHours.Tests.Core.Facts;

public sealed class NationalIdTests
{
    [Theory]
    [InlineData("A123456789", true)]
    [InlineData("a123456789", true)]
    [InlineData("A123456788", false)]
    [InlineData("Y123456788", true)]
    [InlineData("AA00000009", true)]
    [InlineData("AA00000000", false)]
    [InlineData("A800000014", true)]
    [InlineData("A800000000", false)]
    [InlineData("A870000015", true)]
    [InlineData("A880000018", true)]
    [InlineData("A890000011", true)]
    [InlineData("A323456789", false)]
    [InlineData("AE00000009", false)]
    [InlineData("1123456789", false)]
    [InlineData("A12345678X", false)]
    [InlineData("A12345678", false)]
    [InlineData("A1234567890", false)]
    [InlineData("", false)]
    public void The_check_digit_tells_numbers_from_slips(string text, bool holds) =>
        Assert.Equal(holds, NationalIdChecksum.Holds(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Any_single_digit_typed_wrong_is_found()
    {
        for (var at = 2; at < 10; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var typed = "A123456789".ToCharArray();
                if (typed[at] == digit) continue;
                typed[at] = digit;
                // Even weights and 5 do not distinguish every pair of digits: weight times difference can be a multiple of ten.
                var weight = at < 9 ? 9 - at : 1;
                var difference = Math.Abs("A123456789"[at] - digit) * weight;
                Assert.Equal(difference % 10 == 0, NationalIdChecksum.Holds(Encoding.UTF8.GetBytes(typed)));
            }
        }
    }

    /// <summary>
    /// The last eight places are read at once if they are digits; a single other character anywhere takes the slow path to the same value.
    /// </summary>
    [Fact]
    public void Every_letter_in_every_place_is_packed_as_it_reads()
    {
        for (var at = 0; at < 10; at++)
        {
            for (var letter = 'A'; letter <= 'Z'; letter++)
            {
                var text = "A123456789".ToCharArray();
                text[at] = letter;
                Assert.True(NationalId.TryPack(Encoding.UTF8.GetBytes(text), out var id));
                Assert.Equal(new string(text), id.Reveal());
            }
        }
    }

    [Theory]
    [InlineData('/')]
    [InlineData(':')]
    [InlineData('@')]
    [InlineData('[')]
    [InlineData('\u00b9')]
    public void What_is_neither_letter_nor_digit_is_no_number_in_any_place(char other)
    {
        for (var at = 0; at < 10; at++)
        {
            var text = Encoding.Latin1.GetBytes("A123456789");
            text[at] = (byte)other;
            Assert.False(NationalId.TryPack(text, out _));
            Assert.False(NationalIdChecksum.Holds(text));
        }
    }

    [Fact]
    public void A_packed_number_shows_itself_masked_only()
    {
        Assert.True(NationalId.TryPack("a123456789"u8, out var id));
        Assert.Equal(("A12345****", "A12345****", "A123456789"), (id.Masked, id.ToString(), id.Reveal()));
        Assert.False(NationalId.TryPack("A12345678-"u8, out _));
    }
}
