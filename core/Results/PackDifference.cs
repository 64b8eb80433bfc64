namespace LearningHours.Results;

/// <summary>
/// What became different for one person under one entitlement since the last night, in words; a row of the agency's pack.
/// </summary>
/// <param name="Agency">機關代碼 of the pack that shows it.</param>
/// <param name="Unit">Empty for somebody who is no longer on the roster, like <paramref name="Name"/>.</param>
/// <param name="Employee">員工編號; for somebody who serves elsewhere now, a note that says so.</param>
/// <param name="Before">How it stood; empty if there was nothing.</param>
/// <param name="Now">How it stands; empty if there is nothing any more.</param>
/// <param name="Cause">What caused the change: a record, the plan, the calendar, the roster or a human decision.</param>
public sealed record PackDifference(
    string Agency, string Unit, string Name, string Employee, int RocYear, string Entitlement, string Before, string Now, string Cause);
