using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>Reads XML of input files: no DTD, nothing fetched.</summary>
internal static class XmlSource
{
    /// <param name="bytes">Disposed of with the reader.</param>
    public static XmlReader Open(Stream bytes) => XmlReader.Create(new TagStream(bytes), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    /// <summary>Moves to the next node.</summary>
    /// <exception cref="SourceDefectException">Elements are nested deeper than in any sheet.</exception>
    public static bool Next(this XmlReader xml) =>
        xml.Depth <= Limits.Depth ? xml.Read() : throw new SourceDefectException(SourceProblems.TooDeep);

    /// <summary>Appends the text of a node, up to the length that a row may have.</summary>
    public static void AppendValue(this XmlReader xml, StringBuilder into)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Chunk);
        for (int read; into.Length <= Limits.Row && (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            into.Append(buffer, 0, read);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private const int Chunk = 4096;

    /// <summary>
    /// An attribute by local name, whatever its namespace (files in use write them with and without); null if it is missing.
    /// </summary>
    public static string? Attribute(this XmlReader xml, string localName)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == localName && xml.Prefix != "xmlns") value = xml.Value;
        }
        xml.MoveToElement();
        return value;
    }

    /// <summary>Same as <see cref="Attribute"/>, as a whole number; <paramref name="otherwise"/> if it is missing or empty.</summary>
    /// <exception cref="InvalidDataException">It is not a whole number from 0 to <paramref name="most"/>.</exception>
    public static int Number(this XmlReader xml, string localName, int most, int otherwise) =>
        NumberOf(xml.Attribute(localName), most, otherwise);

    public static int NumberOf(string? text, int most, int otherwise)
    {
        if (string.IsNullOrEmpty(text)) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
            : throw new InvalidDataException("A number of the sheet is no number.");
    }
}
