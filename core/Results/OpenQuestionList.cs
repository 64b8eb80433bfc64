using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>待查清冊: one row for each fact that is missing of a decision that is 待查: what, under which clause, and who can supply it.</summary>
internal sealed class OpenQuestionList() : PackList(
    AgencyPack.OpenQuestions, "待查清冊（資料補齊後將重新查核）", ["應符合條件", "待查事項", "依據條款", "引文", "可提供資料者", "補件方式", "人工決定"])
{
    public override void Add(StaffRows rows, PackContext pack, Decision decision)
    {
        if (decision.Verdict != Verdict.Unknown) return;
        foreach (var question in OpenQuestions.Of(decision))
        {
            rows.Begin(pack.Person(decision)).Cell(question.Required).Cell(question.Observed).Cell(question.Clause).Cell(question.Quote)
                .Cell(Supplier.Of(question.Lacks)).Cell(Supplier.HandIn(question.Lacks)).Cell(pack.HumanDecision(decision)).End();
        }
    }
}
