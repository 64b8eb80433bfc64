using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>A line of any length costs one row, a few seconds and no memory.</summary>
public sealed class EndlessLineTests
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Text, then one letter many times, then text.</summary>
    private sealed class LongLine(byte[] before, long length, byte[] after) : Stream
    {
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            var part = _at < before.Length ? before.AsSpan((int)_at) : _at < before.Length + length ? default
                : after.AsSpan((int)(_at - before.Length - length));
            var count = part.IsEmpty && _at < before.Length + length ? (int)Math.Min(buffer.Length, before.Length + length - _at)
                : Math.Min(buffer.Length, part.Length);
            if (part.IsEmpty) buffer[..count].Fill((byte)'x');
            else part[..count].CopyTo(buffer);
            _at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _at; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private static NightFacts Read(long length, string lineEnd, Encoding? encoding = null)
    {
        encoding ??= Encoding.UTF8;
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes($"清單,課程名稱{lineEnd}x,甲{lineEnd}x,")];
        var after = encoding.GetBytes($"{lineEnd}x,乙{lineEnd}");
        return FactReader.Read([new FeedFile(FeedKind.Lists, "lists/a.csv", () => new LongLine(before, length, after))],
            OfficeCalendar.Of([]));
    }

    private static void HoldsBothNeighbours(NightFacts night)
    {
        Assert.Equal(["甲", "乙"], night.Facts.Lists["x"].Select(l => l.Title));
        Assert.Equal((3, "L-LONG"), (night.OnlyProblem().Line, night.OnlyProblem().Code));
        Assert.Equal((3, 2, 1), (night.Receipts[0].Rows, night.Receipts[0].Accepted, night.Receipts[0].Rejected));
        Assert.True(night.Rejected[0].Rows[0].Raw.Length < Mebibyte);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_line_longer_than_a_block_costs_one_row_whatever_ends_it(string lineEnd)
    {
        // The end of the line falls on either side of the end of a read.
        for (var length = 4 * Mebibyte - 3; length <= 4 * Mebibyte + 3; length++) HoldsBothNeighbours(Read(length, lineEnd));
    }

    [Fact]
    public void A_long_line_of_utf_16_costs_one_row() => HoldsBothNeighbours(Read(6 * Mebibyte, "\n", Encoding.Unicode));

    [Fact]
    [Trait("Speed", "slow")]
    public void A_line_of_ten_gigabytes_is_passed_over_in_bounded_memory()
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var night = Read(10 * 1024 * Mebibyte, "\n");
        HoldsBothNeighbours(night);
        Assert.True(night.Receipts[0].Bytes > 10 * 1024 * Mebibyte);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 64 * Mebibyte);
    }
}
