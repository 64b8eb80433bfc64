using System.Globalization;
using System.Text.RegularExpressions;
using LearningHours.Dates;
using LearningHours.Wording;

namespace LearningHours.Plans;

/// <summary>
/// A year in a quote that is not the plan's is a slip: of the official text, if a note says so, or else of the transcriber.
/// </summary>
internal static partial class PlanChecksYears
{
    private const int EarliestRocYear = 80;

    public static IEnumerable<PlanProblem> Of(PlanScope scope)
    {
        for (var i = 0; scope.HasYear && i < scope.Plan.Rules.Count; i++)
        {
            var rule = scope.Plan.Rules[i];
            foreach (Match match in Year().Matches(new QuotedText(rule.Quote).ToString()))
            {
                var year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                if (year > RocDate.RocOffset) year -= RocDate.RocOffset;
                if (year == scope.Plan.RocYear || year < EarliestRocYear) continue;
                var found = PlanCheckWords.OtherYear(scope.Plan.RocYear, match.Groups[1].Value);
                yield return rule.Note is null
                    ? scope.Error($"$.rules[{i}].quote", found, PlanCheckWords.YearOrNote(scope.Plan.RocYear))
                    : scope.Warning($"$.rules[{i}].quote", found, PlanCheckWords.YearNoted);
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]{2,4})\)?年")]
    private static partial Regex Year();
}
