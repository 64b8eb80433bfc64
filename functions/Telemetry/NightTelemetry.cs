using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LearningHours.Telemetry;

/// <summary>Traces and metrics of the nights under the name <c>LearningHours</c>: counts and durations only, no personal data.</summary>
public static class NightTelemetry
{
    public const string Name = "LearningHours";

    public static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> RowsAccepted =
        Meter.CreateCounter<long>("learning_hours.rows.accepted", "{row}", "Accepted rows, by feed");
    public static readonly Counter<long> RowsRejected =
        Meter.CreateCounter<long>("learning_hours.rows.rejected", "{row}", "Rejected rows, by feed");
    public static readonly Counter<long> DecisionsChanged = Meter.CreateCounter<long>("learning_hours.decisions.changed", "{decision}");
    public static readonly Counter<long> Nights = Meter.CreateCounter<long>("learning_hours.nights", "{night}", "Nights, by state");
    public static readonly Histogram<double> NightSeconds = Meter.CreateHistogram<double>("learning_hours.night.duration", "s");
    public static readonly Counter<long> Mails = Meter.CreateCounter<long>("learning_hours.mails", "{mail}", "Mails tried, by outcome");
    public static readonly Histogram<double> MailSeconds = Meter.CreateHistogram<double>("learning_hours.mail.duration", "s");
}
