using System.Runtime.InteropServices;
using System.Text;
using LearningHours.Calendars;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Feeds;

/// <summary>Another process that has the image and the small feeds sees exactly the night that the reader saw.</summary>
public sealed class NightImageTests
{
    private static readonly int RowSize = Marshal.SizeOf<LearningRecord>();

    [Theory]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2049)]
    public void Everybody_has_the_same_records_of_the_same_courses(int people)
    {
        var files = City(people);
        var read = FactReader.Read(files, OfficeCalendar.BuiltIn);
        var again = FactReader.Read(files, OfficeCalendar.BuiltIn, ImageOf(read, out _));

        Assert.True(read.Facts.Ledger.Count > 0);
        Assert.Equal(read.Facts.Ledger.Count, again.Facts.Ledger.Count);
        Assert.Equal(read.Facts.Courses.Variants, again.Facts.Courses.Variants);
        Assert.Equal(read.Facts.Courses.Titles.OrderBy(t => t.Value), again.Facts.Courses.Titles.OrderBy(t => t.Value));
        Assert.Equal(read.Facts.Files, again.Facts.Files);
        Assert.Equal(read.Facts.Present.Order(), again.Facts.Present.Order());
        var (ours, theirs) = (read.Facts.Ledger.Open(), again.Facts.Ledger.Open());
        foreach (var employee in read.Facts.Employees)
            Assert.Equal(ours.Of(employee.Person).ToArray(), theirs.Of(employee.Person).ToArray());
    }

    [Fact]
    public void What_the_reading_found_out_is_told_again()
    {
        var files = City(3);
        var read = FactReader.Read(files, OfficeCalendar.BuiltIn);
        var again = FactReader.Read(files, OfficeCalendar.BuiltIn, ImageOf(read, out _));

        Assert.Equal(1, again.RecordsOffRoster);
        Assert.NotEmpty(again.Warnings);
        Assert.Equal(read.Warnings, again.Warnings);
        Assert.Equal(read.Receipts, again.Receipts);
    }

    [Fact]
    public void What_was_refused_is_doubt_in_every_process()
    {
        var files = City(3).Append(Text("hours/z.csv",
            $"{TextNight.Hours}\r\n{TextNight.Id(0)},課程1,政策能力訓練,臺北e大,2018-03-02 10:00:00- 2018-03-02 "
            + $"11:00:00,也許,1\r\n{TextNight.Id(1)},課程1,政策能力訓練\r\n")).ToList();
        var read = FactReader.Read(files, OfficeCalendar.BuiltIn);
        var again = FactReader.Read(files, OfficeCalendar.BuiltIn, ImageOf(read, out _));
        Assert.Equal([true, true, false], read.Facts.Employees.Select(e => read.Facts.Refused.Learning(e.Person).Count == 1));
        foreach (var person in read.Facts.Employees.Select(static e => e.Person)) Assert.Equal(Say(read, person), Say(again, person));

        static IEnumerable<string> Say(NightFacts night, int person) => night.Facts.Refused.Learning(person).Select(r =>
            $"{r.Source} {r.Column} {r.Explanation} {r.Remedy} {r.IsDelta} "
            + $"{(r.Fact is LearningRecord f ? $"{f.Person} {f.Variant} {f.Start} {f.End} {f.Total} {f.Digital} {f.Marks}" : "")}");
    }

    [Fact]
    public void Hours_that_nobody_could_read_are_absent_in_every_process()
    {
        var files = City(3).Where(static f => f.Feed != FeedKind.Hours).Append(Text("hours/hours.csv", "")).ToList();
        var read = FactReader.Read(files, OfficeCalendar.BuiltIn);
        Assert.False(read.Facts.Has(FeedKind.Hours));
        Assert.False(FactReader.Read(files, OfficeCalendar.BuiltIn, ImageOf(read, out _)).Facts.Has(FeedKind.Hours));
    }

    [Fact]
    public void Hours_are_not_opened_and_files_that_came_later_are_not_seen()
    {
        var files = City(3);
        var image = ImageOf(FactReader.Read(files, OfficeCalendar.BuiltIn), out _);
        var later = files.Select(f => f.Feed == FeedKind.Hours
            ? f with { Open = () => throw new InvalidOperationException("the hours were opened") } : f)
            .Append(Text("roster/a-later.csv", "員工編號"));
        Assert.Equal(3, FactReader.Read([.. later], OfficeCalendar.BuiltIn, image).Facts.Employees.Count);
    }

    [Fact]
    public void A_small_feed_that_changed_or_went_has_another_receipt()
    {
        var files = City(3);
        var read = FactReader.Read(files, OfficeCalendar.BuiltIn);
        foreach (var agencies in new FeedFile?[] { Text("agencies/agencies.csv", "機關代碼,機關名稱"), null })
        {
            var now = files.Where(f => f.Feed != FeedKind.Agencies).Concat(agencies is null ? [] : [agencies]);
            var again = FactReader.Read([.. now], OfficeCalendar.BuiltIn, ImageOf(read, out _));
            Assert.NotEqual(Sha(read, FeedKind.Agencies), Sha(again, FeedKind.Agencies));
            Assert.Equal(Sha(read, FeedKind.Roster), Sha(again, FeedKind.Roster));
        }
    }

    [Fact]
    public void Each_shard_of_the_ledger_is_fetched_once_by_whoever_asks()
    {
        var files = City(2049);
        var night = FactReader.Read(files, OfficeCalendar.BuiltIn,
            ImageOf(FactReader.Read(files, OfficeCalendar.BuiltIn), out var fetched));
        Assert.Empty(fetched);
        Parallel.For(0, 8, _ =>
        {
            var reader = night.Facts.Ledger.Open();
            foreach (var employee in night.Facts.Employees) _ = reader.Of(employee.Person).Length;
        });
        // Everybody except each third person has a record; the fifth shard is a single person, who has none.
        Assert.Equal(4, fetched.Count);
    }

    private static NightImage ImageOf(NightFacts night, out List<long> fetched)
    {
        using var image = new MemoryStream();
        NightImage.Write(night, image);
        using var rows = new MemoryStream();
        night.Facts.Ledger.WriteRows(rows);
        var (all, asked) = (rows.ToArray(), new List<long>());
        fetched = asked;
        image.Position = 0;
        return NightImage.Read(image, Fetch, new MemoryRecordStore());

        void Fetch(long row, Span<LearningRecord> into)
        {
            lock (asked) asked.Add(row);
            all.AsSpan((int)row * RowSize, into.Length * RowSize).CopyTo(MemoryMarshal.AsBytes(into));
        }
    }

    /// <summary>
    /// A city in which each third person has learned nothing and one has more hours than fit into a ledger row, plus a record of somebody
    /// who is not on the roster.
    /// </summary>
    private static IReadOnlyList<FeedFile> City(int people)
    {
        var roster = new StringBuilder("員工編號,身分證字號,姓名,機關代碼,單位,職稱,人員類別,官等,輪班,到職日,離職日\r\n");
        var hours = new StringBuilder(TextNight.Hours + "\r\n");
        for (var person = 0; person < people; person++)
        {
            roster.Append($"E{person:00000},{TextNight.Id(person)},同仁,A1,企劃科,科員,編制內,薦任,否,,\r\n");
            if (person % 3 != 2) hours.Append(
                $"{TextNight.Id(person)},課程{person % 7},政策能力訓練,e等公務園+學習平臺,2018-03-0{1 + person % 9} 10:00:00- 2018-03-0{1 + person % 9} "
                + $"11:00:00,已通過,{(person == 0 ? 700 : 1)}\r\n");
        }
        hours.Append($"{TextNight.Id(people)},課程0,政策能力訓練,e等公務園+學習平臺,2018-03-01 10:00:00- 2018-03-01 11:00:00,已通過,1\r\n");
        return
        [
            Text("agencies/agencies.csv", "機關代碼,機關名稱,政府\r\nA1,測試局,測試市\r\n"), Text("hours/hours.csv", hours.ToString()),
            Text("roster/roster.csv", roster.ToString()),
        ];
    }

    private static string Sha(NightFacts night, FeedKind feed) => night.Receipts.Single(r => r.Feed == feed).Sha256;

    private static FeedFile Text(string path, string text) =>
        new(FeedNames.Parse(path.Split('/')[0])!.Value, path, () => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));
}
