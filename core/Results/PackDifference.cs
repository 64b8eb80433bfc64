namespace LearningHours.Results;

/// <summary>
/// What became different for one person under one entitlement since the last night, in words; a row of its agency's pack.
/// </summary>
/// <param name="Agency">機關代碼 of the pack that shows it.</param>
/// <param name="Unit">Empty of who is not on the roster any more, like <paramref name="Name"/>.</param>
/// <param name="Employee">員工編號; of who serves elsewhere now, that it is such a one.</param>
/// <param name="Before">How it stood; empty where there was nothing.</param>
/// <param name="Now">How it stands; empty where there is nothing any more.</param>
/// <param name="Cause">What brought the change: a record, the plan, the calendar, the roster, somebody's decision.</param>
public sealed record PackDifference(
    string Agency, string Unit, string Name, string Employee, int RocYear, string Entitlement, string Before, string Now, string Cause);
