using System.Globalization;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Tables;

/// <summary>Units and amounts in words: those of <c>decisions.csv</c> and those that staff read.</summary>
public static class UnitWords
{
    private static readonly string[] Words = ["", "ticket", "seat", "hours", "嘉獎", "記功"];

    /// <summary>The word of contract section 3; empty for no unit.</summary>
    public static string Word(this Unit unit) => Words[(int)unit];

    /// <summary>The unit of a printed word; none if the word is no unit.</summary>
    public static Unit Parse(string word) => (Unit)Math.Max(Array.IndexOf(Words, word), 0);

    /// <summary>The amount without trailing zeros: <c>4</c>, <c>0.5</c>.</summary>
    public static string Plain(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary><c>補休</c>, <c>嘉獎</c>: what the unit is called without a number.</summary>
    public static string Noun(this Unit unit) => AmountWords.Nouns[(int)unit];

    /// <summary>
    /// <c>嘉獎1次</c>, <c>補休4小時</c>; the unit alone if the plan leaves the amount to another document, 資格 if there is no unit.
    /// </summary>
    public static string InChinese(this Unit unit, decimal? amount) => (unit, amount) switch
    {
        (Unit.Commendation or Unit.Merit, { } times) => AmountWords.Times(unit.Noun(), Plain(times)),
        (Unit.Commendation or Unit.Merit, null) => AmountWords.NotFixed(unit.Noun()),
        (Unit.Hours, { } hours) => AmountWords.Hours(unit.Noun(), Plain(hours)),
        (Unit.Ticket, { } tickets) => AmountWords.Times(unit.Noun(), Plain(tickets)),
        _ => unit.Noun(),
    };
}
