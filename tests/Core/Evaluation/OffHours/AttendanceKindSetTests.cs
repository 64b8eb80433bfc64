using LearningHours.Evaluation.OffHours;
using LearningHours.Facts;

namespace LearningHours.Tests.Core.Evaluation.OffHours;

public class AttendanceKindSetTests
{
    [Fact]
    public void A_set_holds_the_kinds_it_was_made_of_and_no_others()
    {
        foreach (var one in Enum.GetValues<AttendanceKind>())
            foreach (var kind in Enum.GetValues<AttendanceKind>())
                Assert.Equal(kind == one, AttendanceKindSet.Of(one).Contains(kind));
    }

    [Fact]
    public void A_kind_that_a_plan_names_twice_is_named()
    {
        var set = AttendanceKindSet.Of(["休假", "補休", "休假"]);
        Assert.True(set.Contains(AttendanceKind.AnnualLeave));
        Assert.Equal(set, AttendanceKindSet.Of(AttendanceKind.AnnualLeave, AttendanceKind.CompensatoryLeave, AttendanceKind.AnnualLeave));
    }
}
