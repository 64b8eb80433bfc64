using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Tests.Core.Evaluation;

/// <summary>
/// Judging without findings allocates only the reward, and nothing if there is none, whatever the number of records.
/// </summary>
public sealed class JudgingAllocatesNothingTests
{
    private const int RoomOfAReward = 160;
    private static readonly Plan Kaohsiung = TextNight.Plan("kaohsiung-107");

    [Theory]
    [InlineData("commendation", 0)]
    [InlineData("comp-leave", RoomOfAReward)]
    public void A_record_costs_no_memory(string entitlement, long room)
    {
        var night = new TextNight("高雄市").Add("attendance", TextNight.Attendance)
            .Add("courses", "課程代碼,課程名稱,平臺,課程類別", "KX01,選修甲,e等公務園+學習平臺,機關業務知能")
            .Add("course-flags", "機關代碼,課程代碼,業務相關", "A1,KX01,是");
        // the first has the most records, so that reused buffers exist before anybody else is measured
        foreach (var (person, records) in new[] { (1, 400), (2, 1), (3, 100), (4, 200), (5, 300) })
        {
            night.Person(person).LearnSet(person, Kaohsiung, "bundle", "2018-05-08 20:00:00- 2018-05-08 21:00:00");
            for (var i = 0; i < records; i++)
                night.Learn(person, "選修甲", 0.5m, $"2018-06-0{1 + i % 9} {i / 9 % 24:00}:{i / 216:00}:00- 2018-06-20 20:00:00",
                    category: "機關業務知能");
        }
        var allocated = Allocated(night, entitlement);
        Assert.Equal(5, allocated.Count);
        Assert.All(allocated[1..], bytes => Assert.Equal(allocated[1], bytes));
        Assert.InRange(allocated[1], Math.Min(1, room), room);
    }

    private static List<long> Allocated(TextNight night, string entitlement)
    {
        var facts = night.Facts();
        List<long> allocated = [];
        for (var round = 0; round < 5; round++)
        {
            var index = 0;
            using var decisions = Evaluator.Evaluate(Kaohsiung, facts, new DateOnly(2018, 9, 1), findings: false).GetEnumerator();
            for (var before = GC.GetAllocatedBytesForCurrentThread(); decisions.MoveNext(); before = GC.GetAllocatedBytesForCurrentThread())
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                if (decisions.Current.Entitlement.Id != entitlement) continue;
                // The minimum of the rounds: a collection counts the unused rest of the thread's allocation budget as allocated.
                if (round == 0) allocated.Add(bytes);
                else allocated[index] = Math.Min(allocated[index], bytes);
                index++;
            }
        }
        return allocated;
    }
}
