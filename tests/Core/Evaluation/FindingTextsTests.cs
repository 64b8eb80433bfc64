using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Plans;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>Texts that findings repeat are made once and never mixed up.</summary>
public sealed class FindingTextsTests
{
    private static readonly Plan Plan = TextNight.Plan("kaohsiung-107");
    private static readonly FactBook Facts =
        new TextNight("高雄市").Person(1).Learn(1, "甲課程", 1, "2018-02-10 10:00:00- 2018-02-10 11:00:00").Facts();

    [Fact]
    public void A_course_stands_with_the_hours_of_its_record()
    {
        var texts = new FindingTexts(Plan, Facts);
        (decimal Hours, string Text)[] asked =
            [(0m, "甲課程（0小時）"), (1m, "甲課程（1小時）"), (2.5m, "甲課程（2.5小時）"), (1m, "甲課程（1小時）"), (2.5m, "甲課程（2.5小時）")];
        foreach (var (hours, text) in asked)
            Assert.Equal(text, texts.Course(0, Hours.From(hours)).ToString());
        Assert.Equal("甲課程", texts.TitleOf(0));
    }

    [Fact]
    public void A_criterion_cites_the_first_rule_and_what_is_required_this_time()
    {
        var texts = new FindingTexts(Plan, Facts);
        var award = Plan.Entitlements.Single(static e => e.Id == "comp-leave");
        var rule = Plan.Rule(award.Rules[0]);
        foreach (var required in new[] { "甲", "乙", "甲" })
        {
            var criterion = texts.Of(award, required);
            Assert.Equal((rule.Id, rule.Clause, rule.Quote, required),
                (criterion.Rule.ToString(), criterion.Clause.ToString(), criterion.Quote.ToString(), criterion.Required.ToString()));
            Assert.Same(award, criterion.Part);
        }
        Assert.Same(texts.Of(award, "丙"), texts.Of(award, "丙"));
    }

    [Fact]
    public void A_part_without_a_rule_cites_none()
    {
        var part = new PostsReached(1, []);
        var criterion = new FindingTexts(Plan, Facts).Of(part, "甲");
        Assert.Equal(("", "", "", "甲"),
            (criterion.Rule.ToString(), criterion.Clause.ToString(), criterion.Quote.ToString(), criterion.Required.ToString()));
        Assert.Same(part, criterion.Part);
    }

    [Fact]
    public void A_text_belongs_to_its_one_or_two_parts_of_the_plan()
    {
        var texts = new FindingTexts(Plan, Facts);
        object a = new(), b = new();
        (object, object?)[] parts = [(a, null), (b, null), (a, b), (b, a), (a, a)];
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < parts.Length; i++)
                Assert.Equal($"0.{i}", texts.Constant(parts[i].Item1, parts[i].Item2, $"{round}.{i}", static text => text).ToString());
    }

    [Fact]
    public void A_source_without_a_file_of_the_night_is_none()
    {
        var texts = new FindingTexts(Plan, Facts);
        Assert.Equal(new FactSource(Facts.Files[0], 2), texts.Source(new SourceRow(0, 2)));
        Assert.Equal(new FactSource(Facts.Files[^1], 2), texts.Source(new SourceRow(Facts.Files.Count - 1, 2)));
        foreach (var file in new[] { -1, Facts.Files.Count }) Assert.True(texts.Source(new SourceRow(file, 2)).IsNone);
    }

    [Theory]
    [InlineData(RecordMarks.Passed, false)]
    [InlineData(RecordMarks.NotYetUploaded, false)] // brings nothing to wait for
    [InlineData(RecordMarks.Passed | RecordMarks.NotYetUploaded, true)]
    public void Only_hours_that_count_await_their_credit(RecordMarks marks, bool awaits)
    {
        var record = new LearningRecord
        {
            Person = 0,
            Variant = 0,
            Start = CivilTime.At(new DateOnly(2018, 2, 10)),
            End = CivilTime.At(new DateOnly(2018, 2, 11)),
            Total = Hours.Whole(1),
            Digital = Hours.Whole(1),
            Marks = marks,
            Source = new SourceRow(0, 2),
        };
        Assert.Equal(awaits, new Trace(new FindingTexts(Plan, Facts)).Record(record, "採計", RecordUse.Counted).AwaitsCredit);
    }
}
