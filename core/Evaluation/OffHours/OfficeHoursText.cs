namespace LearningHours.Evaluation.OffHours;

/// <summary>上班時間, 彈性上班 and 彈性下班 of the agencies feed.</summary>
public static class OfficeHoursText
{
    /// <summary>
    /// Reads <c>08:00-12:00;13:00-17:00</c> with the flexible bands <c>07:30-08:30</c> and <c>17:00-18:00</c>. Without 上班時間 the default
    /// hours hold and no band (contract reading 9).
    /// </summary>
    /// <param name="problem">What is wrong, in Traditional Chinese; null where nothing is.</param>
    public static bool TryParse(string hours, string flexIn, string flexOut, out OfficeHours result, out string? problem) => throw new NotImplementedException();
}
