using LearningHours.Plans;

namespace LearningHours.Forms.Layouts;

/// <summary>Fills in a form: its layout, followed by the annex on a page of its own.</summary>
public static class FormLayouts
{
    /// <exception cref="ArgumentException">The layout is not one for a person (<see cref="ProjectPlanLayout"/>).</exception>
    public static IReadOnlyList<SheetBlock> Fill(FormCase one) => [.. Front(one), SheetBreak.Here, .. Annex.Of(one)];

    private static IEnumerable<SheetBlock> Front(FormCase one) => one.Form.Layout switch
    {
        FormLayout.CompletionLedger => CompletionLedgerLayout.Of(one),
        FormLayout.StartAndEnd => StartAndEndLayout.Of(one),
        FormLayout.LeaveByDay => LeaveByDayLayout.Of(one),
        FormLayout.PostCount => PostCountLayout.Of(one),
        _ => throw new ArgumentException($"{one.Form.Layout} is filled in for no person", nameof(one)),
    };

    internal static IEnumerable<SheetBlock> Head(PlanForm form)
    {
        yield return new SheetLine(form.Title, LineStyle.Title);
        if (form.Subtitle is { } subtitle) yield return new SheetLine(subtitle, LineStyle.Subtitle);
    }

    internal static IEnumerable<SheetBlock> Notes(PlanForm form)
    {
        if (form.NotesTitle is { } title) yield return new SheetLine(title, LineStyle.Heading);
        foreach (var note in form.Notes) yield return new SheetLine(note, LineStyle.Note);
    }
}
