using Microsoft.Extensions.Logging;

namespace LearningHours.Telemetry;

/// <summary>
/// Every log message of the product: dates, counts, feeds, file hashes, states; never the name, number or address of a person.
/// Errors are alerts.
/// </summary>
public static partial class Log
{
    [LoggerMessage(1, LogLevel.Information,
        "Export arrived in feed {Feed}, sha256 {Sha256}, known before: {Known}; {Rows} rows: {Accepted} accepted, {Rejected} rejected, "
        + "{Duplicate} duplicate")]
    public static partial void ExportArrived(ILogger logger, string feed, string sha256, bool known, int rows, int accepted, int rejected,
        int duplicate);

    [LoggerMessage(2, LogLevel.Warning, "A file arrived in the unknown feed folder {Folder}; it is ignored")]
    public static partial void UnknownFeed(ILogger logger, string folder);

    [LoggerMessage(3, LogLevel.Warning, "A file arrived in feed {Feed} that holds no rows ({Reason}); it is ignored")]
    public static partial void ExportIgnored(ILogger logger, string feed, string reason);

    [LoggerMessage(10, LogLevel.Information, "Night {Run} begun")]
    public static partial void NightBegun(ILogger logger, string run);

    [LoggerMessage(11, LogLevel.Information, "Night {Run}: {Files} files read, {Accepted} rows accepted, {Rejected} rejected")]
    public static partial void FeedsRead(ILogger logger, string run, int files, long accepted, long rejected);

    [LoggerMessage(12, LogLevel.Information, "Night {Run} done: {Decisions} decisions, {Changed} changed, {Notices} notices")]
    public static partial void NightDone(ILogger logger, string run, int decisions, int changed, int notices);

    [LoggerMessage(13, LogLevel.Error, "Night {Run} is held, no mail was sent: {Reasons}")]
    public static partial void NightHeld(ILogger logger, string run, string reasons);

    [LoggerMessage(14, LogLevel.Error, "Night {Run} failed")]
    public static partial void NightFailed(ILogger logger, string run, Exception exception);

    [LoggerMessage(15, LogLevel.Information, "Night {Night} is already done with the same inputs; nothing to do")]
    public static partial void NightAlreadyDone(ILogger logger, string night);

    [LoggerMessage(16, LogLevel.Warning, "Guards released by name for night {Night}: {Guards}")]
    public static partial void GuardsReleased(ILogger logger, string night, string guards);

    [LoggerMessage(17, LogLevel.Warning,
        "Night {Night} is earlier than the newest night {Newest}: its results are written, tables and mails stay as they are")]
    public static partial void NightIsPast(ILogger logger, string night, string newest);

    [LoggerMessage(18, LogLevel.Warning, "Another run ({Run}) is under way; this one does nothing")]
    public static partial void NightIsTaken(ILogger logger, string run);

    [LoggerMessage(19, LogLevel.Warning, "Run {Run} never came to its end; it counts for nothing")]
    public static partial void RunAbandoned(ILogger logger, string run);

    [LoggerMessage(20, LogLevel.Warning, "Run {Run} could not be marked failed, or what its shards left behind could not be deleted")]
    public static partial void FailureUnmarked(ILogger logger, string run, Exception exception);

    [LoggerMessage(21, LogLevel.Information, "Run {Run} is read and cut into {Shards} shards")]
    public static partial void ShardsSentOut(ILogger logger, string run, int shards);

    [LoggerMessage(22, LogLevel.Information, "Shard {Shard} of run {Run} is done")]
    public static partial void ShardDone(ILogger logger, string run, int shard);

    [LoggerMessage(23, LogLevel.Information,
        "A message for shard {Shard} of run {Run} comes to nothing: the run is over or unknown")]
    public static partial void ShardIsOver(ILogger logger, string run, int shard);

    [LoggerMessage(24, LogLevel.Warning, "Shard {Shard} of run {Run} broke off")]
    public static partial void ShardFailed(ILogger logger, string run, int shard, Exception exception);

    [LoggerMessage(25, LogLevel.Warning, "Run {Run}: {Shards} shards are overdue and sent again")]
    public static partial void ShardsSentAgain(ILogger logger, string run, int shards);

    [LoggerMessage(26, LogLevel.Error, "Run {Run} is given up: {Reason}")]
    public static partial void NightGivenUp(ILogger logger, string run, string reason);

    [LoggerMessage(30, LogLevel.Information, "Outbox drained: {Sent} sent, {Waiting} waiting, {SetAside} set aside, {Dropped} dropped")]
    public static partial void Drained(ILogger logger, int sent, int waiting, int setAside, int dropped);

    [LoggerMessage(31, LogLevel.Error, "{Count} mails were set aside: nobody can tell whether they were sent; a human must look")]
    public static partial void MailsSetAside(ILogger logger, int count);

    [LoggerMessage(32, LogLevel.Warning, "A mail of night {Night} to {PersonHash} is {State}: {Reason}")]
    public static partial void MailEnded(ILogger logger, string state, string night, string personHash, string reason);

    [LoggerMessage(33, LogLevel.Error,
        "The mail service refuses us ({Status}): its key, the sender or the account is wrong; {Waiting} mails wait until that is mended")]
    public static partial void MailServiceRefusesUs(ILogger logger, string status, int waiting);

    [LoggerMessage(34, LogLevel.Warning, "The mail service takes nothing now ({Reason}); {Waiting} mails wait for the next time")]
    public static partial void MailServiceClosed(ILogger logger, string reason, int waiting);

    [LoggerMessage(35, LogLevel.Warning, "Night {Run} broke off; it is run again")]
    public static partial void NightIsRunAgain(ILogger logger, string run);

    [LoggerMessage(36, LogLevel.Information,
        "The mail service told of {Count} mails, {Dropped} of them not delivered; {Sent} that were set aside are settled")]
    public static partial void MailEventsTaken(ILogger logger, int count, int dropped, int sent);

    [LoggerMessage(37, LogLevel.Warning, "Events of the mail service are refused: {Reason}")]
    public static partial void MailEventsRefused(ILogger logger, string reason);

    [LoggerMessage(38, LogLevel.Warning,
        "Night {Night}: results changed for more people than may be at once; staff are not written to until a new release: {Plans}")]
    public static partial void MassChange(ILogger logger, string night, string plans);

    [LoggerMessage(39, LogLevel.Warning, "The day's ceiling of {Ceiling} mails is reached; {Waiting} wait for tomorrow")]
    public static partial void MailCeiling(ILogger logger, int ceiling, int waiting);

    [LoggerMessage(40, LogLevel.Information, "Page: {Action}, status {Status}, by {PersonHash}; night {Night}, feed {Feed}")]
    public static partial void Accessed(ILogger logger, string action, int status, string personHash, string night, string feed);

    [LoggerMessage(41, LogLevel.Information,
        "An upload to feed {Feed}, sha256 {Sha256}: {Rows} rows, {Accepted} accepted, {Rejected} rejected, {Duplicate} duplicate")]
    public static partial void Uploaded(ILogger logger, string feed, string sha256, int rows, int accepted, int rejected, int duplicate);

    [LoggerMessage(42, LogLevel.Error, "The page could not do its work ({Reason})")]
    public static partial void PageFailed(ILogger logger, string reason);

    [LoggerMessage(50, LogLevel.Information, "Purged {Count} of {Kind} older than {Days} days")]
    public static partial void Purged(ILogger logger, int count, string kind, int days);
}
