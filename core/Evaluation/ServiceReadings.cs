using LearningHours.Facts;

namespace LearningHours.Evaluation;

/// <summary>
/// What a person may serve as, given roster rows that were refused or have cells that cannot be read: the decision is certain only if every
/// reading comes to the same verdict (contract section 2 and reading 3).
/// </summary>
internal static class ServiceReadings
{
    /// <summary>
    /// The row that certainly decides, if there is one, then each row that could decide instead; a row whose 輪班 cannot be read is listed
    /// as both.
    /// </summary>
    public static List<Employment> Of(Employee employee, DateOnly asOf)
    {
        var readings = new List<Employment>();
        var decides = employee.On(asOf);
        if (employee.IsCertain) Add(readings, decides);
        foreach (var service in employee.Services)
        {
            if (service.Doubts.HasFlag(ServiceDoubts.Refused) && (!employee.IsCertain || CouldDecide(service, decides, asOf)))
                Add(readings, service);
        }
        return readings;
    }

    /// <summary>
    /// Whether a refused row would decide instead of the certain one if it held as it reads (<see cref="Employee.On"/>; contract
    /// reading 25a): not one that began before, or ended before.
    /// </summary>
    private static bool CouldDecide(Employment service, Employment decides, DateOnly asOf) =>
        service.Doubts.HasFlag(ServiceDoubts.Days)
        || (service.ServesOn(asOf) ? !decides.ServesOn(asOf) || service.Joined >= decides.Joined
            : !decides.ServesOn(asOf) && (service.LeftBy(asOf) ? !decides.LeftBy(asOf) || service.Left >= decides.Left
                : !decides.LeftBy(asOf) && service.Joined <= decides.Joined));

    /// <summary>Whether any roster row leaves open which records are the person's.</summary>
    public static bool LackId(Employee employee)
    {
        foreach (var service in employee.Services) if (service.Doubts.HasFlag(ServiceDoubts.Id)) return true;
        return false;
    }

    private static void Add(List<Employment> readings, Employment service)
    {
        if (!service.Doubts.HasFlag(ServiceDoubts.Shift)) readings.Add(service);
        else readings.AddRange(service with { IsShift = true }, service with { IsShift = false });
    }
}
