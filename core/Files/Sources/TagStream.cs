using LearningHours.Wording;

namespace LearningHours.Files.Sources;

/// <summary>Limits the length of tags and texts in XML: an XML reader holds each of them in memory.</summary>
/// <param name="xml">Disposed of with this stream.</param>
internal sealed class TagStream(Stream xml) : ReadOnlyStream
{
    private long _sinceTag;

    public override int Read(Span<byte> buffer)
    {
        var read = xml.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        _sinceTag = last < 0 ? _sinceTag + read : read - last;
        return _sinceTag <= Limits.Tag ? read : throw new SourceDefectException(SourceProblems.TooBig);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) xml.Dispose();
        base.Dispose(disposing);
    }
}
