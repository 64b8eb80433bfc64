using LearningHours.Plans;

namespace LearningHours.Evaluation.Awards;

/// <summary>
/// Awards of several works or projects: they add up per unit, never across units, and the row shows the highest unit (contract readings 31
/// and 33).
/// </summary>
internal struct AwardSum
{
    private decimal _merits, _commendations;
    private DateOnly? _meritsOn, _commendationsOn;

    public void Add(Unit unit, decimal amount, DateOnly? on)
    {
        if (unit == Unit.Merit)
        {
            _merits += amount;
            _meritsOn = Later(_meritsOn, on);
        }
        else
        {
            _commendations += amount;
            _commendationsOn = Later(_commendationsOn, on);
        }
    }

    public readonly AwardResult Result(bool possible) =>
        _merits > 0 ? new AwardResult(AwardState.Won) { Amount = _merits, Unit = Unit.Merit, CompletedOn = _meritsOn }
        : _commendations > 0 ? new AwardResult(AwardState.Won)
        {
            Amount = _commendations,
            Unit = Unit.Commendation,
            CompletedOn = _commendationsOn
        }
        : AwardResult.Unless(possible);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;
}
