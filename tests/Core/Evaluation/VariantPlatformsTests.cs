using LearningHours.Dates;
using LearningHours.Evaluation;
using LearningHours.Records;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Whether a record was taken on the platform of the plan: what has no platform may have been, a wholly physical class was on none, and
/// what is in doubt never certainly was (contract readings 17 and 19).
/// </summary>
public sealed class VariantPlatformsTests
{
    private const RecordMarks Certain = RecordMarks.Passed, Doubted = RecordMarks.Passed | RecordMarks.Doubted,
        AnyHours = Doubted | RecordMarks.AnyHours;

    [Theory]
    [InlineData("yes", 1, Certain, "Yes")]
    [InlineData("yes", 0, Certain, "Yes")]
    [InlineData("no", 1, Certain, "No")]
    [InlineData("no", 0, Certain, "No")]
    [InlineData("unnamed", 1, Certain, "Perhaps")]
    [InlineData("unnamed", 0, Certain, "No")]
    [InlineData("any", 1, Certain, "Yes")]
    [InlineData("any", 0, Certain, "Yes")]
    [InlineData("yes", 1, Doubted, "Perhaps")]
    [InlineData("yes", 0, Doubted, "Perhaps")]
    [InlineData("no", 1, Doubted, "No")]
    [InlineData("no", 0, Doubted, "No")]
    [InlineData("unnamed", 1, Doubted, "Perhaps")]
    [InlineData("unnamed", 0, Doubted, "No")]
    [InlineData("any", 1, Doubted, "Perhaps")]
    [InlineData("any", 0, Doubted, "Perhaps")]
    [InlineData("unnamed", 0, AnyHours, "Perhaps")] // the hours that cannot be read may be digital
    [InlineData("no", 0, AnyHours, "No")]
    [InlineData("yes", 0, AnyHours, "Perhaps")]
    public void A_record_is_of_the_platform(string platform, int digital, RecordMarks marks, string standing)
    {
        Standing[] standings = [Standing.No, Standing.Yes, Standing.Perhaps];
        var record = new LearningRecord
        {
            Person = 0,
            Variant = platform switch { "yes" => 1, "unnamed" => 2, _ => 0 },
            Start = default,
            End = default,
            Total = Hours.Whole(1),
            Digital = Hours.Whole(digital),
            Marks = marks,
            Source = default,
        };
        Assert.Equal(standing, new VariantPlatforms(platform == "any" ? null : standings).Of(record).ToString());
    }
}
