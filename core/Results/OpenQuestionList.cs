using LearningHours.Evaluation;

namespace LearningHours.Results;

/// <summary>待查清冊: one row for each fact that is missing of a decision that is 待查: what, under which clause, and who can supply it.</summary>
internal static class OpenQuestionList
{
    private static readonly string[] Columns =
        [.. PackContext.PersonColumns, "應符合條件", "待查事項", "依據條款", "引文", "可提供資料者", "人工決定"];

    public static StaffTable Of(PackContext pack, IEnumerable<Decision> decisions)
    {
        var table = pack.Table("待查清冊（資料補齊後將重新查核）", Columns);
        foreach (var decision in decisions.Where(d => d.Verdict == Verdict.Unknown))
        {
            foreach (var question in OpenQuestions.Of(decision))
            {
                table.Add([
                    .. pack.Person(decision), question.Required, question.Observed, question.Clause, question.Quote,
                    Supplier.Of(question.Lacks), pack.HumanDecision(decision),
                ]);
            }
        }
        return table;
    }
}
