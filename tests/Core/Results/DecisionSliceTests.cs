using System.Text;
using LearningHours.Calendars;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Intake;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tests.Core.Evaluation;
using LearningHours.Tests.Core.Results;

namespace LearningHours.Tests.Core.Results;

/// <summary>A slice decided by another process says the same as one decided here.</summary>
public sealed class DecisionSliceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_slice_written_and_read_has_the_same_bytes_rows_and_counts(int seed)
    {
        var facts = FactReader.Read(new RandomNight(seed).Files(), OfficeCalendar.BuiltIn).Facts;
        Assert.True(SameAgain(TextNight.Plan("kaohsiung-107"), facts, RandomNight.AsOf) > 0);
    }

    [Theory]
    [InlineData("E001,1,A1,或許,", "E002,2,A1,否,")] // decided as shift staff
    [InlineData("E001,1,A1,否,某日", "E001,1,A2,否,2012-02-01")] // one of two rows may not hold
    [InlineData("E001,1,A2,否,2012-02-01", "E001,1,A1,否,某日")]
    public void A_slice_of_people_in_doubt_too(params string[] rows)
    {
        var night = new TextNight("臺南市").Add("agencies", "A2,乙局,臺南市,,,").Physical(1, "實體研習班", 40, "101-01-10")
            .Add("lists", "清單,課程代碼,課程名稱", "tainan-101/附件4,,政策課程甲", "tainan-101/附件4,,政策課程乙")
            .Add("attendance", TextNight.Attendance, "E001,輪休,2012-05-12,2012-05-12")
            .Learn(1, "政策課程甲", 6, "2012-05-12 09:00:00- 2012-05-12 10:00:00", "e學中心")
            .Learn(1, "政策課程乙", 2, "2012-05-19 09:00:00- 2012-05-19 10:00:00", "e學中心");
        foreach (var cells in rows.Select(static r => r.Split(',')))
            night.Add("roster", $"{cells[0]},{TextNight.Id(cells[1][0] - '0')},同仁,{cells[2]},企劃科,科員,編制內,薦任,{cells[3]},{cells[4]},");
        Assert.True(SameAgain(TextNight.Plan("tainan-101"), night.Read().Facts, new DateOnly(2012, 9, 1)) > 0);
    }

    private static int SameAgain(Plan plan, FactBook facts, DateOnly asOf)
    {
        var decided = new DecidedRows([plan], facts);
        var verdicts = 0;
        foreach (var slice in Evaluator.EvaluateSlices(plan, facts, asOf, findings: true, NewSlice, static (s, d) => s.Add(d)))
        {
            var image = new MemoryStream();
            using (var to = new BinaryWriter(image, Encoding.UTF8, leaveOpen: true)) slice.Write(to);
            image.Position = 0;
            var again = NewSlice();
            using var from = new BinaryReader(image);
            again.Read(from, decided);

            Assert.Equal(slice.Csv.ToArray(), again.Csv.ToArray());
            Assert.Equal(slice.Jsonl.ToArray(), again.Jsonl.ToArray());
            Assert.Equal(slice.Count, again.Count);
            Assert.Equal(slice.Rows.Select(r => r.Row), again.Rows.Select(r => r.Row));
            Assert.Equal(slice.Rows.Select(r => r.Decision with { Finding = null }), again.Rows.Select(r => r.Decision));
            Assert.Equal(slice.Tally.Decisions, again.Tally.Decisions);
            Assert.Equal(slice.Tally.NextDeadlines, again.Tally.NextDeadlines);
            Assert.Equal(PacksOf(slice), PacksOf(again));
            verdicts += slice.Count;
        }
        return verdicts;

        DecisionSlice NewSlice() => new(facts, asOf, SliceContents.Findings | SliceContents.Rows);

        Dictionary<string, string> PacksOf(DecisionSlice slice)
        {
            var files = new Packs();
            var packs = new AgencyPacks(facts, [plan], asOf, files);
            packs.Add(slice);
            packs.Finish();
            return files.Paths.ToDictionary(p => p, p => Convert.ToHexString(files[p]), StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void People_decided_in_ranges_are_decided_as_all_at_once(int cut)
    {
        var facts = FactReader.Read(new RandomNight(7).Files(), OfficeCalendar.BuiltIn).Facts;
        var plan = PlanCatalog.BuiltIn.Single(r => r.Plan!.Id == "kaohsiung-107").Plan!;
        var whole = Rows(null);
        Assert.NotEmpty(whole);
        Assert.Equal(whole.Order(StringComparer.Ordinal), Rows(..cut).Concat(Rows(cut..)).Order(StringComparer.Ordinal));

        List<string> Rows(Range? people) =>
        [
            .. Evaluator.EvaluateSlices(plan, facts, RandomNight.AsOf, findings: false, static () => new List<Decision>(),
                static (s, d) => s.Add(d), people)
                .SelectMany(s => s).Select(d => DecisionRow.Of(d).ToString()),
        ];
    }
}
