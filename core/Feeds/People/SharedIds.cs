using LearningHours.Facts;
using LearningHours.Files;
using LearningHours.Spelling;
using LearningHours.Wording;

namespace LearningHours.Feeds.People;

/// <summary>
/// People on the roster who share a 身分證字號 but cannot be the same person, because they have different names or are at different agencies at
/// the same time. One of the numbers is mistyped, and nobody can tell whose the learning records are, so all of them are in doubt, and none
/// is told what another did.
/// </summary>
internal static class SharedIds
{
    /// <summary>Gives such people separate indices; to be called after the last person is entered.</summary>
    public static void Part(List<Employee> employees, Night night)
    {
        if (employees.Count == night.People.Known) return; // no two employees share a person
        foreach (var sharing in employees.GroupBy(static e => e.Person).Where(static g => g.Skip(1).Any()).Select(static g => g.ToList())
            .ToList())
        {
            if (!sharing.Exists(a => sharing.Exists(b => a.Number != b.Number && CannotBeOne(a, b)))) continue;
            foreach (var employee in sharing) Dispute(employee, night);
        }
    }

    private static bool CannotBeOne(Employee a, Employee b)
    {
        foreach (var x in a.Services)
        {
            foreach (var y in b.Services)
            {
                var together = x.Joined < y.Left && y.Joined < x.Left;
                if (together && (x.Agency != y.Agency || !NameForm.AreAlike(x.Name, y.Name))) return true;
            }
        }
        return false;
    }

    private static void Dispute(Employee employee, Night night)
    {
        var row = employee.Identifying!; // whoever shares a person has a number
        employee.Person = night.People.EnterDisputed(employee.Number, row.Id);
        night.Files[row.Source.File].Notes.Add("SHARED-ID", RowNoteWords.SharedByPeople, employee.Number);
        night.Refused.Add(new RefusedRow
        {
            Feed = FeedKind.Hours,
            Source = row.Source,
            Column = "身分證字號",
            Explanation = CommonProblems.SharedId.Explanation,
            Remedy = CommonProblems.SharedId.Remedy,
        }, employee.Person);
    }
}
