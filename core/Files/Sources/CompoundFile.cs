using System.Text;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>Tells what a compound file (MS-CFB) is from the names of its streams, which it holds as UTF-16.</summary>
internal static class CompoundFile
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage"),
        Word = Encoding.Unicode.GetBytes("WordDocument"), Slides = Encoding.Unicode.GetBytes("PowerPoint Document");

    /// <summary>The reason why the file cannot be read.</summary>
    public static Problem ProblemOf(Func<Stream> open)
    {
        var problem = SourceProblems.OldExcel;
        using var bytes = open();
        var buffer = new byte[256 * 1024];
        for (var kept = 0; ;)
        {
            var read = bytes.Read(buffer, kept, buffer.Length - kept);
            if (read == 0) return problem;
            ReadOnlySpan<byte> seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(Encrypted) >= 0) return SourceProblems.Locked;
            if (seen.IndexOf(Word) >= 0) problem = SourceProblems.Word;
            else if (seen.IndexOf(Slides) >= 0) problem = SourceProblems.Slides;
            kept = Math.Min(Slides.Length, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
    }
}
