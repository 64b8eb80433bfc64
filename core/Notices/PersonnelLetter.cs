using System.Globalization;
using LearningHours.Evaluation;
using LearningHours.Results;
using LearningHours.Tables;

namespace LearningHours.Notices;

/// <summary>The mail to a personnel unit: counts, who became eligible, corrections, what is 待查, who could not be reached, and where the lists are.</summary>
internal static class PersonnelLetter
{
    /// <summary>Lists that the pack holds whole are cut to this length in the mail.</summary>
    private const int MostRows = 50;

    /// <param name="explain">Gives a decision that is 待查 its finding.</param>
    public static Letter Compose(PersonnelSummary summary, string resultLink, Func<Decision, Decision> explain)
    {
        var blocks = new List<Block>
        {
            new Prose($"{summary.Agency.Name}人事單位 您好："),
            new Prose($"以下是貴機關同仁數位學習獎勵的查核結果，資料截至{DateWords.Inclusive(summary.Night)}。「符合條件」係建議敘獎或得申請補休，是否核予請依規定辦理。"),
        };
        if (summary.FirstNightPlans.Count > 0)
        {
            blocks.Add(new Prose($"{string.Join('、', summary.FirstNightPlans.Select(t => $"「{t}」"))}為首次查核：本次僅提供統計，未寄發同仁個人通知。"));
        }
        blocks.Add(new Section("統計"));
        blocks.Add(new Grid("各項目人數", ["計畫", "項目", .. Enum.GetValues<Verdict>().Select(v => v.InChinese())],
            [.. summary.Counts.Select(c => (IReadOnlyList<string>)[c.Sample.Plan.Title, c.Sample.Entitlement.Title, .. c.ByVerdict.Select(Number)])]));
        List(blocks, "新增符合條件", MostRows, ["姓名", "員工編號", "項目", "結果", "申請期限", "最後使用日"], summary.NewlyEligible,
            c => [c.Now.Employment.Name, c.Now.Employee.Number, ItemOf(c.Now), ResultWords.Of(c.Now), DateWords.Inclusive(c.Now.ApplyBy), DateWords.Inclusive(c.Now.UseBy)]);
        List(blocks, "更正", int.MaxValue, ["姓名", "員工編號", "項目", "前次結果", "目前結果"], summary.Corrected,
            c => [c.Now.Employment.Name, c.Now.Employee.Number, ItemOf(c.Now), ResultWords.Of(c.Before!), ResultWords.Of(c.Row)]);
        List(blocks, "待查", MostRows, ["姓名", "員工編號", "項目", "待查事項", "可提供資料者"], summary.Open, d => Question(explain(d)));
        List(blocks, "未能通知之同仁", int.MaxValue, ["姓名", "員工編號", "原因"], summary.Unreached,
            u => [u.Change.Now.Employment.Name, u.Change.Now.Employee.Number, u.Reason]);
        blocks.AddRange(Files(summary, resultLink));
        blocks.Add(new Section("說明"));
        blocks.Add(new Points(["身分證字號於清冊中遮蔽後四碼。清冊含個人資料，請依個人資料保護法保管。", "本信由系統自動寄發，請勿直接回覆。"]));
        return new Letter(SubjectOf(summary), blocks);
    }

    private static string SubjectOf(PersonnelSummary summary)
    {
        var about = summary switch
        {
            { HasNews: false } => $"每月查核摘要，待查{Number(summary.Open.Count)}筆",
            { FirstNightPlans.Count: > 0, NewlyEligible.Count: 0, Corrected.Count: 0 } => $"首次查核摘要：{string.Join('、', summary.FirstNightPlans)}",
            _ => $"查核結果：新增符合{Number(summary.NewlyEligible.Count)}筆、更正{Number(summary.Corrected.Count)}筆、待查{Number(summary.Open.Count)}筆",
        };
        return $"【數位學習】{summary.Agency.Name}{Dates.RocDate.Format(summary.Night)}{about}";
    }

    private static IReadOnlyList<string> Question(Decision decision)
    {
        var open = OpenQuestions.Of(decision);
        return
        [
            decision.Employment.Name, decision.Employee.Number, ItemOf(decision), string.Join('；', open.Select(f => f.Observed.ToString()).Distinct()),
            string.Join('、', open.Select(f => Supplier.Of(f.Lacks)).Distinct()),
        ];
    }

    private static void List<T>(List<Block> blocks, string title, int most, IReadOnlyList<string> columns, IReadOnlyList<T> entries, Func<T, IReadOnlyList<string>> row)
    {
        if (entries.Count == 0) return;
        blocks.Add(new Section(title));
        blocks.Add(new Grid($"共{Number(entries.Count)}筆", columns, [.. entries.Take(most).Select(row)]));
        if (entries.Count > most) blocks.Add(new Prose($"僅列前{Number(most)}筆，其餘請見清冊。"));
    }

    private static IEnumerable<Block> Files(PersonnelSummary summary, string resultLink)
    {
        if (resultLink.Length == 0) yield break;
        yield return new Section("清冊下載");
        yield return new Links([.. AgencyPack.Names.Select(name => (name, Address(name)))]);

        string Address(string name) => $"{resultLink.TrimEnd('/')}/{string.Join('/', AgencyPack.PathOf(summary.Agency.Code, name).Split('/').Select(Uri.EscapeDataString))}";
    }

    private static string ItemOf(Decision decision) => $"{Number(decision.Plan.RocYear)}年度{decision.Entitlement.Title}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
