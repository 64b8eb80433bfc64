using System.Diagnostics;
using System.Text;
using LearningHours.Commands;

namespace LearningHours.Tests.Functions.Commands;

/// <summary>A cell of a file never controls the terminal of whoever views it.</summary>
public sealed class PlainWriterTests
{
    [Theory]
    [InlineData("課程\u001b[2J\u0007", "課程\ufffd[2J\ufffd")]
    [InlineData("a\u202egnp.exe\u009b1m", "a\ufffdgnp.exe\ufffd1m")]
    [InlineData("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("\u061b\u061d\u200d\u2010\u2065\u206a", "\u061b\u061d\u200d\u2010\u2065\u206a")]
    [InlineData("一\t二\n三", "一\t二\n三")]
    [InlineData("", "")]
    public void Nothing_but_text_line_ends_and_tabs_goes_through(string said, string shown)
    {
        Assert.Equal(shown, Written(w => w.Write(said)));
        Assert.Equal(shown, Written(w => w.Write(said.AsSpan())));
        Assert.Equal(shown, Written(w => w.Write(said.ToCharArray())));
        Assert.Equal(shown, Written(w =>
        {
            foreach (var letter in said) w.Write(letter);
        }));
        Assert.Equal(shown + Environment.NewLine, Written(w => w.WriteLine(said)));
        Assert.Equal(shown, Written(w => w.WriteAsync(said).Wait()));
    }

    [Fact]
    public async Task A_command_says_nothing_that_steers()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "formats", "\u001b[31mhours"])
        {
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var command = Process.Start(start)!;
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.Equal(ExitCode.WrongArguments, command.ExitCode);
        Assert.Contains("\ufffd[31mhours", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }

    private static string Written(Action<TextWriter> write)
    {
        using var to = new StringWriter();
        using var plain = new PlainWriter(to);
        write(plain);
        return to.ToString();
    }
}
