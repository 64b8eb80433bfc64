namespace LearningHours.Tests.Core.Feeds.Fuzz;

/// <summary>A file that notices if a reader keeps reading at its end.</summary>
internal sealed class WatchedStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    private const int Patience = 10_000;

    private int _reads;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (++_reads > Patience) throw new InvalidOperationException("A reader never ends.");
        return base.Read(buffer, offset, count);
    }
}
