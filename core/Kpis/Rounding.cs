namespace LearningHours.Kpis;

/// <summary>Rounds figures for display.</summary>
internal static class Rounding
{
    /// <summary>Rounds half away from zero; but 94.96 of 95 does not become 95.0 while the target is missed.</summary>
    public static decimal Of(decimal value, int decimals, decimal target, bool isReached)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return !isReached && rounded >= target ? Math.Round(value, decimals, MidpointRounding.ToZero) : rounded;
    }
}
