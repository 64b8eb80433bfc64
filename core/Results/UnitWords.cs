using System.Globalization;
using LearningHours.Plans;

namespace LearningHours.Results;

/// <summary>Units and amounts in words: those of <c>decisions.csv</c> and those staff read.</summary>
public static class UnitWords
{
    private static readonly string[] Words = ["", "ticket", "seat", "hours", "嘉獎", "記功"];

    /// <summary>The word of contract section 3; empty for none.</summary>
    public static string Word(this Unit unit) => Words[(int)unit];

    /// <summary>The unit of a printed word; false for a word that is none.</summary>
    public static bool TryParse(string word, out Unit unit)
    {
        var index = Array.IndexOf(Words, word);
        unit = (Unit)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Without trailing zeros: <c>4</c>, <c>0.5</c>.</summary>
    public static string Plain(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary><c>嘉獎1次</c>, <c>補休4小時</c>; the unit alone where the plan leaves the amount to another document, 資格 where there is no unit.</summary>
    public static string InChinese(this Unit unit, decimal? amount) => (unit, amount) switch
    {
        (Unit.Commendation or Unit.Merit, { } times) => $"{unit.Word()}{Plain(times)}次",
        (Unit.Commendation or Unit.Merit, null) => $"{unit.Word()}（次數依另訂規定）",
        (Unit.Hours, { } hours) => $"補休{Plain(hours)}小時",
        (Unit.Hours, null) => "補休",
        (Unit.Ticket, { } tickets) => $"抽獎機會{Plain(tickets)}次",
        (Unit.Ticket, null) => "抽獎機會",
        (Unit.Seat, _) => "參加資格",
        _ => "資格",
    };
}
