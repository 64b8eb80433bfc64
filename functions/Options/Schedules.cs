namespace LearningHours.Options;

/// <summary>The shape of an NCRONTAB expression with seconds; what the fields mean is the host's to read.</summary>
public static class Schedules
{
    public const string SixFields = @"\s*([0-9A-Za-z*,/-]+\s+){5}[0-9A-Za-z*,/-]+\s*";
}
