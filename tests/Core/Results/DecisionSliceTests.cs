using System.Text;
using LearningHours.Calendars;
using LearningHours.Evaluation;
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
        var plan = PlanCatalog.BuiltIn.Single(r => r.Plan!.Id == "kaohsiung-107").Plan!;
        var decided = new DecidedRows([plan], facts, RandomNight.AsOf);
        var verdicts = 0;
        foreach (var slice in Evaluator.EvaluateSlices(plan, facts, RandomNight.AsOf, findings: true, NewSlice, static (s, d) => s.Add(d)))
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
        Assert.True(verdicts > 0);

        DecisionSlice NewSlice() => new(facts, RandomNight.AsOf, SliceContents.Findings | SliceContents.Rows);

        Dictionary<string, string> PacksOf(DecisionSlice slice)
        {
            var files = new Packs();
            var packs = new AgencyPacks(facts, [plan], RandomNight.AsOf, files);
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
