using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Awards of several works or projects: they add up per unit, never across units, and the row shows the highest unit (contract readings 31
/// and 33).
/// </summary>
internal struct AwardSum
{
    private decimal merits, commendations;
    private DateOnly? meritsOn, commendationsOn;

    public void Add(Unit unit, decimal amount, DateOnly? on)
    {
        if (unit == Unit.Merit)
        {
            merits += amount;
            meritsOn = Later(meritsOn, on);
        }
        else
        {
            commendations += amount;
            commendationsOn = Later(commendationsOn, on);
        }
    }

    public readonly AwardResult Result(bool possible) =>
        merits > 0 ? new AwardResult(AwardState.Won) { Amount = merits, Unit = Unit.Merit, CompletedOn = meritsOn }
        : commendations > 0 ? new AwardResult(AwardState.Won)
        {
            Amount = commendations,
            Unit = Unit.Commendation,
            CompletedOn = commendationsOn
        }
        : AwardResult.Unless(possible);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;
}
