using LearningHours.Evaluation;
using LearningHours.Forms;
using LearningHours.Plans;
using LearningHours.Tables;

namespace LearningHours.Tests.Core.Forms;

/// <summary>The forms of a night that a test defines.</summary>
internal static class FormNight
{
    public static readonly DateOnly EndOf103 = new(2014, 12, 31), EndOf107 = new(2018, 9, 1), EndOf101 = new(2012, 10, 1);

    public static IReadOnlyList<ResultFile> Files(TextNight night, string plan, DateOnly asOf, string agency = "A1",
        params SheetFormat[] formats)
    {
        var facts = night.Facts();
        var decisions = Evaluator.Evaluate(TextNight.Plan(plan), facts, asOf, findings: false).Where(d => d.Employment.Agency == agency)
            .ToList();
        return [.. new FormFiles(facts, asOf, formats.Length == 0 ? [SheetFormat.Odt] : formats).Of(agency, decisions)];
    }

    public static OdtText Form(this IReadOnlyList<ResultFile> files, int person) =>
        new(files.Single(f => f.Path.EndsWith($"/{TextNight.Number(person)}.odt", StringComparison.Ordinal)).Content);

    public static OdtText All(this IReadOnlyList<ResultFile> files) => new(files.Single(f => f.Path.EndsWith("（全部列印）.odt",
        StringComparison.Ordinal)).Content);

    /// <summary>People who took the ten courses of 107 on Sundays.</summary>
    public static TextNight Of107(params int[] people)
    {
        var night = new TextNight("高雄市").Add("attendance", TextNight.Attendance);
        foreach (var person in people) night.Person(person).LearnSet(person, TextNight.Plan("kaohsiung-107"), "bundle",
            "2018-02-11 13:18:51- 2018-02-13 12:05:22");
        return night;
    }
}
