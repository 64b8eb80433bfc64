using LearningHours.Dates;
using LearningHours.Facts;
using LearningHours.Plans;
using LearningHours.Wording;

namespace LearningHours.Evaluation;

/// <summary>
/// Recurring phrases of findings, put together from plans and facts; the words themselves are in <see cref="FindingWords"/>.
/// </summary>
internal static class Phrases
{
    public static string Days(DateWindow days) => FindingWords.Days(days.From, days.To);

    public static string Word(Unit unit) => unit switch
    {
        Unit.Commendation => FindingWords.Commendation,
        Unit.Merit => FindingWords.Merit,
        Unit.Hours => FindingWords.Hour,
        Unit.Seat => FindingWords.Seat,
        Unit.Ticket => FindingWords.Ticket,
        _ => "",
    };

    /// <summary>「嘉獎1次」, 「補休4小時」, 「抽獎機會2次」, 「參加資格」.</summary>
    public static string Amount(Unit unit, decimal? amount) => (unit, amount) switch
    {
        (Unit.None, _) or (_, null) => FindingWords.IsEligible,
        (Unit.Hours, { } hours) => FindingWords.Leave(hours),
        (Unit.Seat, _) => FindingWords.MayTakePart,
        (_, { } times) => FindingWords.Times(Word(unit), times),
    };

    public static string ListNotLoaded(ExternalList list) => FindingWords.ListNotLoaded(list.Title);

    public static string ListInDoubt(ExternalList list) => FindingWords.ListInDoubt(list.Title);

    /// <summary>「；另有退件資料待更正：attendance/a.csv 第12列」: the refused rows on which a condition depends; empty if there are none.</summary>
    public static string Refused(IReadOnlyList<RefusedRow> rows, FactBook facts) => rows.Count == 0 ? ""
        : FindingWords.RefusedRows(rows.Take(5).Select(r => FindingWords.LineOf(facts.Files[r.Source.File], r.Source.Line)),
            rows.Count > 5 ? rows.Count : 0);

    /// <summary>What a refused row is and what to do about it.</summary>
    public static string WhatToDo(RefusedRow row, FactBook facts) =>
        FindingWords.WhatToDo(FindingWords.LineOf(facts.Files[row.Source.File], row.Source.Line), row.Column, row.Explanation, row.Remedy);

    /// <param name="code">Empty if the roster's code cannot be read.</param>
    public static string NoSuchAgency(string code) => code.Length == 0 ? FindingWords.AgencyUnread : FindingWords.NoSuchAgency(code);
}
