using System.Globalization;
using Azure;
using LearningHours.Dates;
using LearningHours.Intake;

namespace LearningHours.Storage;

public enum RunState { Running, Done, Held, Failed }

/// <summary>Identifies a run: an as-of date and a number, <c>2018-09-01|001</c>.</summary>
public readonly record struct RunId(DateOnly AsOf, int Number)
{
    /// <summary>Partition of table Runs: the ROC year of the as-of date, as plan ids count years.</summary>
    public string PlanYear => (AsOf.Year - RocDate.RocOffset).ToString(CultureInfo.InvariantCulture);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AsOf:yyyy-MM-dd}|{Number:000}");

    public static RunId Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        return new RunId(
            DateOnly.ParseExact(text.AsSpan(0, bar), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(bar + 1), CultureInfo.InvariantCulture));
    }
}

/// <summary>How much of a feed a night had: accepted rows and, if the feed names people, people.</summary>
/// <param name="Received">The date on which its newest file arrived; null if unknown.</param>
/// <param name="Newest">The day of its newest fact up to the night; null for a feed that is not checked for it.</param>
public sealed record FeedFigures(long Rows, int? People, DateOnly? Received = null, DateOnly? Newest = null)
{
    /// <summary>Days since the feed last brought anything new; null if unknown.</summary>
    public int? AgeOn(DateOnly night) => new FeedDates(Received, Newest).AgeOn(night);
}

/// <summary>One run of a night, a row of table Runs. A run that broke off is never resumed: the next one has its own number.</summary>
public sealed record RunRecord(RunId Id)
{
    public RunState State { get; init; } = RunState.Running;
    /// <summary>The last sign of life; a running row without a recent one belongs to a dead process.</summary>
    public DateTimeOffset Heartbeat { get; init; }
    /// <summary>Identifies the process that took the row last; unique each time it is taken.</summary>
    public string Holder { get; init; } = "";
    public DateTimeOffset Started { get; init; }
    public DateTimeOffset? Ended { get; init; }
    /// <summary>
    /// Whether everything after the commit is done too: rows of people who are gone are deleted, and receipts say which night
    /// used their file.
    /// </summary>
    public bool Settled { get; init; }
    /// <summary>Whether the night is earlier than the newest one: it wrote its results and touched nothing else.</summary>
    public bool Past { get; init; }
    /// <summary>
    /// The number of shards the night was split into, whose rows are in table Shards; 0 while it is being read, and if one
    /// process does it all.
    /// </summary>
    public int Shards { get; init; }
    /// <summary>
    /// Whether its shards are done and somebody holds the row in order to end it. Until then, nobody holds the row of a run with shards.
    /// </summary>
    public bool Publishing { get; init; }
    public string Engine { get; init; } = "";
    /// <summary>SHA-256 (lower-case hex) over what the night's decisions depend on.</summary>
    public string InputsHash { get; init; } = "";
    /// <summary>Plan id → hash of the plan file.</summary>
    public IReadOnlyDictionary<string, string> Plans { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, FeedFigures> Feeds { get; init; } = new Dictionary<string, FeedFigures>();
    public IReadOnlyDictionary<string, int> Decisions { get; init; } = new Dictionary<string, int>();
    /// <summary>Step → seconds it took.</summary>
    public IReadOnlyDictionary<string, double> Timings { get; init; } = new Dictionary<string, double>();
    /// <summary>SHA-256 over the days of the office calendar.</summary>
    public string CalendarHash { get; init; } = "";
    /// <summary>Plan id → the night (ISO date) whose mass change revoked its release; carried over from night to night.</summary>
    public IReadOnlyDictionary<string, string> Braked { get; init; } = new Dictionary<string, string>();
    public int Changed { get; init; }
    public int Notices { get; init; }
    /// <summary>Why it was held or failed; no personal data.</summary>
    public string Reason { get; init; } = "";
    /// <summary>Guards that somebody released by name, separated by semicolons.</summary>
    public string Released { get; init; } = "";
    public ETag ETag { get; init; }
}
