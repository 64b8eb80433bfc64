using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Forms.Layouts;
using LearningHours.Plans;
using LearningHours.Results;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Forms;

/// <summary>
/// The forms of a night: for each document of a plan that is a form, one file for each eligible person and one to print for the whole
/// agency, each form followed by its annex. A file of one agency names nobody of another. Not thread-safe.
/// </summary>
public sealed class FormFiles(FactBook facts, DateOnly asOf, IReadOnlyList<SheetFormat> formats) : IPackPapers
{
    /// <summary>The folder in an agency's pack.</summary>
    public const string Folder = FormWords.Folder;

    /// <summary>How many people's forms are made at once: parts that they share are made once, and memory use stays small.</summary>
    private const int AtOnce = 64;

    private readonly Explainer _explainer = new(facts, asOf);

    /// <inheritdoc/>
    public IEnumerable<ResultFile> Of(string agency, IReadOnlyList<Decision> decisions)
    {
        foreach (var (plan, entitlement) in decisions.Select(static d => (d.Plan, d.Entitlement)).Distinct())
        {
            foreach (var document in plan.Documents)
            {
                if (document.Form is not { } form || document.Entitlement != entitlement.Id) continue;
                var asked = decisions.Where(d => ReferenceEquals(d.Entitlement, entitlement));
                var files = form.Layout == FormLayout.ProjectPlan ? OfAgency(agency, plan, document, asked) : OfPeople(agency, plan,
                    document, asked);
                foreach (var file in files) yield return file;
            }
        }
    }

    /// <summary>One file for the agency, if the plan reaches anybody there.</summary>
    private IEnumerable<ResultFile> OfAgency(string agency, Plan plan, Document document, IEnumerable<Decision> decisions)
    {
        if (decisions.All(static d => d.Verdict == Verdict.Excluded)) yield break;
        var sheet = ProjectPlanLayout.Fill(document.Form!, agency, facts);
        foreach (var format in formats)
        {
            using var file = format.Begin(document.Title, asOf);
            file.Add(sheet);
            yield return new ResultFile(PathOf(agency, plan, SafeName.OfFile(document.Title, format.Ending)), file.Finish());
        }
    }

    private IEnumerable<ResultFile> OfPeople(string agency, Plan plan, Document document, IEnumerable<Decision> decisions)
    {
        var all = new ISheetWriter?[formats.Count];
        try
        {
            foreach (var some in decisions.Where(static d => d.Verdict == Verdict.Eligible).Chunk(AtOnce))
            {
                var sheets = some.Select(d => FormLayouts.Fill(new FormCase(document, _explainer.Explain(d), facts, asOf))).ToList();
                for (var i = 0; i < formats.Count; i++)
                {
                    foreach (var sheet in sheets) (all[i] ??= formats[i].Begin(document.Title, asOf)).Add(sheet);
                    foreach (var (own, decision) in formats[i].Each(document.Title, asOf, sheets).Zip(some))
                        yield return new ResultFile(PathOf(agency, plan,
                            $"{SafeName.OfFile(document.Title, "")}/{SafeName.OfCode(decision.Employee.Number)}{formats[i].Ending}"), own);
                }
            }
            for (var i = 0; i < formats.Count; i++)
                if (all[i] is { } file) yield return new ResultFile(PathOf(agency, plan, SafeName.OfFile(FormWords.ToPrint(document.Title),
                    formats[i].Ending)), file.Finish());
        }
        finally
        {
            foreach (var file in all) file?.Dispose();
        }
    }

    private static string PathOf(string agency, Plan plan, string file) => AgencyPack.PathOf(agency, $"{Folder}/{plan.Id}/{file}");
}
