using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>A file that cannot be opened ends the reading, and by then parallel reading of other files has ended too.</summary>
public sealed class BrokenFileTests
{
    [Theory]
    [InlineData(FeedKind.Attendance, "attendance/a.csv", FeedKind.Hours, "hours/a.csv")]
    [InlineData(FeedKind.Roster, "roster/a.csv", FeedKind.CourseFlags, "course-flags/a.csv")]
    public void Nothing_is_read_behind_the_back_of_whoever_asked(FeedKind broken, string brokenPath, FeedKind beside, string besidePath)
    {
        using var opened = new ManualResetEventSlim();
        using var failed = new ManualResetEventSlim();
        var slow = new SlowStream("身分證字號,課程名稱\nA123456789,甲\n");
        int looks = 0, others = 0;
        FeedFile[] files =
        [
            new(broken, brokenPath, () =>
            {
                // Each file is opened first to detect its kind, before any is read.
                if (Interlocked.Increment(ref looks) == 1) return new MemoryStream("員工編號,"u8.ToArray());
                Assert.True(opened.Wait(TimeSpan.FromSeconds(30)));
                failed.Set();
                throw new IOException("the disk is gone");
            }),
            new(beside, besidePath, () =>
            {
                if (Interlocked.Increment(ref others) == 1) return new MemoryStream("員工編號,"u8.ToArray());
                opened.Set();
                Assert.True(failed.Wait(TimeSpan.FromSeconds(30)));
                return slow;
            }),
        ];
        Assert.Equal("the disk is gone",
            Assert.Throws<IOException>(() => FactReader.Read(files, OfficeCalendar.Of([]), workers: 4)).Message);
        Assert.True(slow.IsClosed);
    }

    private sealed class SlowStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text), writable: false)
    {
        public bool IsClosed { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            Thread.Sleep(100);
            return base.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
