namespace LearningHours.Results;

/// <summary>What became different for one person under one entitlement since the last night, in words.</summary>
/// <param name="Before">How it stood; empty where there was nothing.</param>
/// <param name="Now">How it stands; empty where there is nothing any more.</param>
/// <param name="Cause">What brought the change: a row of a file, the plan, the calendar, the roster.</param>
public sealed record PackDifference(string Unit, string Name, string Employee, int RocYear, string Entitlement, string Before,
    string Now, string Cause);
