using System.Text;
using LearningHours.Forms;
using LearningHours.Forms.Pdf;

namespace LearningHours.Tests.Core.Forms.Pdf;

/// <summary>Which files are fonts that can be embedded, and which parts of them are.</summary>
public sealed class FormFontTests
{
    public static TheoryData<string, FontFault> Files { get; } = new()
    {
        { "whole", FontFault.None }, { "collection", FontFault.None }, { "preview and print", FontFault.None },
        { "PostScript", FontFault.PostScriptOutlines }, { "restricted", FontFault.EmbeddingForbidden },
        { "no subset", FontFault.EmbeddingForbidden },
        { "bitmaps only", FontFault.EmbeddingForbidden }, { "empty", FontFault.NotAFont }, { "text", FontFault.NotAFont },
        { "zip", FontFault.NotAFont },
        { "no outlines", FontFault.Damaged }, { "no map", FontFault.Damaged },
        { "cut off", FontFault.Damaged }, { "head alone", FontFault.Damaged },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_a_font_or_it_is_said_why_not(string file, FontFault fault)
    {
        var whole = TinyFont.Bytes();
        var font = FormFont.Open(
            file switch
            {
                "collection" => TinyFont.Collection(),
                "preview and print" => TinyFont.Bytes(rights: 4),
                "restricted" => TinyFont.Bytes(rights: 2),
                "no subset" => TinyFont.Bytes(rights: 0x100),
                "bitmaps only" => TinyFont.Bytes(rights: 0x200),
                "PostScript" => TinyFont.Bytes(version: "OTTO"),
                "empty" => [],
                "text" => Encoding.UTF8.GetBytes("字型在這裡，請安裝。"),
                "zip" => [.. "PK\x03\x04"u8, .. new byte[100]],
                "no outlines" => TinyFont.Bytes(without: "glyf"),
                "no map" => TinyFont.Bytes(without: "cmap"),
                "cut off" => whole[..^1000],
                "head alone" => whole[..40],
                _ => whole,
            }, out var found);
        Assert.Equal((fault, fault == FontFault.None), (found, font is not null));
    }

    [Fact]
    public void No_damage_of_a_font_is_more_than_a_fault()
    {
        var whole = TinyFont.Bytes();
        for (var at = 0; at < 140; at++)
        {
            foreach (var value in (byte[])[0x00, 0x7F, 0xFF])
            {
                var damaged = (byte[])whole.Clone();
                damaged[at] = value;
                if (FormFont.Open(damaged, out _) is { } font) _ = Print(font, "中文字");
            }
        }
    }

    [Fact]
    public void What_is_embedded_are_the_outlines_that_are_used_without_their_instructions()
    {
        var program = Assert.Single(new PdfText(Print(FormFont.Open(TinyFont.Bytes(), out _)!, "文")).Programs);
        // The empty box, 文, its component 中 (which is not shown itself), and the digit in the footer.
        Assert.Equal(4, program[^28] << 8 | program[^27]);
        Assert.Equal(-1, program.AsSpan().IndexOf(TinyFont.Instructions));
        Assert.True(program.Length < 500, $"{program.Length}");
    }

    private static byte[] Print(FormFont font, string text)
    {
        using var file = SheetFormat.Pdf([font]).Begin("t", new DateOnly(2018, 9, 1));
        file.Add([new SheetLine(text)]);
        return file.Finish();
    }
}
