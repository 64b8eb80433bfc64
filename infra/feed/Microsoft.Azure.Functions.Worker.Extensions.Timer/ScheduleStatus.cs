namespace Microsoft.Azure.Functions.Worker;

/// <summary>When a timer fired and fires next.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }
    public DateTime Next { get; set; }
    public DateTime LastUpdated { get; set; }
}
