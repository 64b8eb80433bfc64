namespace Microsoft.Azure.Functions.Worker;

/// <summary>How a timer came to fire.</summary>
public class TimerInfo
{
    public ScheduleStatus ScheduleStatus { get; set; }
    public bool IsPastDue { get; set; }
}
