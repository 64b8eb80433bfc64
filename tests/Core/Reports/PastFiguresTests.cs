using LearningHours.Evaluation;
using LearningHours.Reports;

namespace LearningHours.Tests.Core.Reports;

public class PastFiguresTests
{
    [Fact]
    public void What_was_written_is_read_again_whatever_codes_hold()
    {
        var plan = TextNight.Plan("kaohsiung-107");
        AgencyFigures Of(string code, int item, params int[] counts) =>
            new(code, code, [new ItemFigures(plan, plan.Entitlements[item], counts, 0)]);
        var (first, second) = (plan.Entitlements[0].Id, plan.Entitlements[1].Id);
        var written = PastFigures.File([Of("B\"2,", 1, 5, 4, 3, 2, 1), Of("A1", 0, 1, 0, 0, 0, 0)]).Content;

        var read = PastFigures.Read(new MemoryStream(written));

        Assert.Equal([5, 4, 3, 2, 1], read.Of("B\"2,", plan.Id, second)!);
        Assert.Equal([1, 0, 0, 0, 0], read.Of("A1", plan.Id, first)!);
        Assert.Null(read.Of("B\"2,", plan.Id, first));
        Assert.Null(read.Of("A1", plan.Id, second));
        Assert.Null(read.Of("C3", plan.Id, first));
        Assert.Equal(written, PastFigures.File([Of("A1", 0, 1, 0, 0, 0, 0), Of("B\"2,", 1, 5, 4, 3, 2, 1)]).Content);
    }
}
