using LearningHours.Evaluation;
using LearningHours.Plans;

namespace LearningHours.Comparison;

/// <summary>What eligible decisions bring in total: people counted once per decision, amounts each in their own unit.</summary>
public readonly record struct AwardTally(int People, decimal Hours, decimal Commendations, decimal Merits, decimal Tickets, decimal Seats)
{
    /// <summary>The tally with one more decision; one that is null or not eligible changes nothing.</summary>
    public AwardTally With(Decision? decision)
    {
        if (decision is not { Verdict: Verdict.Eligible } won) return this;
        var amount = won.Amount ?? 0;
        var more = this with { People = People + 1 };
        return won.Unit switch
        {
            Unit.Hours => more with { Hours = Hours + amount },
            Unit.Commendation => more with { Commendations = Commendations + amount },
            Unit.Merit => more with { Merits = Merits + amount },
            Unit.Ticket => more with { Tickets = Tickets + amount },
            Unit.Seat => more with { Seats = Seats + amount },
            _ => more,
        };
    }

    public static AwardTally operator +(AwardTally a, AwardTally b) =>
        new(a.People + b.People, a.Hours + b.Hours, a.Commendations + b.Commendations, a.Merits + b.Merits, a.Tickets + b.Tickets,
            a.Seats + b.Seats);
}
