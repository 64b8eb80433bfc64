namespace Microsoft.Azure.Functions.Worker;

/// <summary>How a timer came to fire.</summary>
public class TimerInfo
{
    public bool IsPastDue { get; set; }
}
