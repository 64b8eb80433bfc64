using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LearningHours.Files;

namespace LearningHours.Options;

/// <summary>
/// Every setting of the product, under its name in the environment and in <c>local.settings.json</c>; see <see cref="SettingsReader"/>.
/// </summary>
public sealed class NightSettings : IValidatableObject
{
    /// <summary><c>AzureWebJobsStorage</c>: connection string; empty if an account name and an identity are used instead.</summary>
    [StorageConnection("AzureWebJobsStorage")]
    public string StorageConnection { get; set; } = "";

    /// <summary><c>AzureWebJobsStorage__accountName</c>.</summary>
    [RegularExpression("[a-z0-9]{3,24}",
        ErrorMessage = "AzureWebJobsStorage__accountName is not the name of a storage account: 3 to 24 lower-case letters and digits")]
    public string StorageAccountName { get; set; } = "";

    /// <summary><c>AzureWebJobsStorage__clientId</c>: the user-assigned identity; empty for the default credential chain.</summary>
    public string StorageClientId { get; set; } = "";

    /// <summary>Whether the storage is the emulator on this machine: see <see cref="EmulatedStorage"/>.</summary>
    public bool StorageIsEmulated => EmulatedStorage.Is(StorageConnection);

    /// <summary><c>NightlySchedule</c>: when a night is judged, as NCRONTAB with seconds in UTC.</summary>
    [Required(
        ErrorMessage = "NightlySchedule is missing; an NCRONTAB expression of six fields in UTC is needed, e.g. 0 30 18 * * * for 02:30 "
            + "in Taipei")]
    [Schedule("NightlySchedule")]
    public string NightlySchedule { get; set; } = "";

    /// <summary><c>SendGridApiKey</c>; without it mails become files in <see cref="MailFolder"/>.</summary>
    [Secret("SendGridApiKey")]
    public string SendGridApiKey { get; set; } = "";

    /// <summary><c>SendGridEndpoint</c>: a host other than SendGrid's, for tests.</summary>
    [AbsoluteAddress("SendGridEndpoint")]
    public string SendGridEndpoint { get; set; } = "";

    /// <summary>
    /// <c>SendGridEventKey</c>: public key of the mail service's event webhook, base64 of its DER; if empty, its events are refused.
    /// </summary>
    public string SendGridEventKey { get; set; } = "";

    /// <summary><c>MailFrom</c>: the sender address that people see.</summary>
    [Required(ErrorMessage = "MailFrom is missing; an e-mail address is needed")]
    [EmailAddress(ErrorMessage = "MailFrom is not an e-mail address")]
    public string MailFrom { get; set; } = "";

    /// <summary><c>OperatorEmail</c>: who is told when the system cannot do its work; empty for nobody, leaving only log alerts.</summary>
    public string OperatorEmail { get; set; } = "";

    /// <summary><c>MailFolder</c>: where mails are written as .eml files if there is no <see cref="SendGridApiKey"/>.</summary>
    public string MailFolder { get; set; } = "";

    /// <summary><c>PersonKey</c>: secret with which identifiers are hashed before they may appear in a log.</summary>
    [Required(ErrorMessage = "PersonKey is missing; a secret of at least 16 characters is needed")]
    [MinLength(16, ErrorMessage = "PersonKey is too short; at least 16 characters are needed")]
    public string PersonKey { get; set; } = "";

    /// <summary><c>ResultLink</c>: base address under which personnel units open results; empty for no links in mails.</summary>
    [AbsoluteAddress("ResultLink")]
    public string ResultLink { get; set; } = "";

    /// <summary><c>PlansFolder</c>: folder of the plan files to use; empty for those that come with the product.</summary>
    public string PlansFolder { get; set; } = "";

    /// <summary><c>FormFont</c>: see <see cref="FormFonts"/>; empty for forms without PDF.</summary>
    public string FormFont { get; set; } = "";

    /// <summary>
    /// <c>ExpectedPlans</c>: ids, separated by <c>;</c>, of plans that must be among the plan files; a night that lacks one is held.
    /// </summary>
    public string ExpectedPlans { get; set; } = "";

    /// <summary>
    /// <c>ShrinkLimit</c>: the share (0-1) of its rows or people that a feed may lose from one night to the next (contract section 4: 5 %).
    /// </summary>
    [Range(0.0, 1.0, ErrorMessage = "ShrinkLimit is not a share between 0 and 1")]
    public double ShrinkLimit { get; set; } = 0.05;

    /// <summary>
    /// <c>ChangeLimit</c>: the share (0-1) of decisions that may change in one night; changes because a window has closed do not count.
    /// </summary>
    [Range(0.0, 1.0, ErrorMessage = "ChangeLimit is not a share between 0 and 1")]
    public double ChangeLimit { get; set; } = 0.3;

    /// <summary><c>ChangeFloor</c>: up to this many changed decisions never hold a night, whatever their share.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "ChangeFloor is negative")]
    public int ChangeFloor { get; set; } = 50;

    /// <summary><c>StaleAfterDays</c>: see <see cref="FeedRhythm"/>; empty for no feed.</summary>
    public string StaleAfterDays { get; set; } = FeedRhythm.UsualText;

    /// <summary><see cref="StaleAfterDays"/> as numbers of days.</summary>
    public IReadOnlyDictionary<FeedKind, int> Rhythm => FeedRhythm.Parse(StaleAfterDays) ?? FeedRhythm.Usual;

    /// <summary><c>ReleaseGuards</c>: <c>2018-09-01:shrink;change</c> releases guards by name, for that night only.</summary>
    public string ReleaseGuards { get; set; } = "";

    /// <summary><c>HeartbeatMinutes</c>: how long a run may give no sign of life before it is presumed dead.</summary>
    [Range(1, 1440, ErrorMessage = "HeartbeatMinutes is not between 1 and 1440")]
    public int HeartbeatMinutes { get; set; } = 15;

    /// <summary><see cref="HeartbeatMinutes"/> as a time span.</summary>
    public TimeSpan HeartbeatTimeout => TimeSpan.FromMinutes(HeartbeatMinutes);

    /// <summary>Whether the run or shard whose last sign of life this was is presumed dead.</summary>
    public bool IsSilent(DateTimeOffset heartbeat, DateTimeOffset now) => heartbeat + HeartbeatTimeout < now;

    /// <summary>
    /// <c>NightShards</c>: into how many shards a night is cut for other instances to judge; 1 judges it on the instance that reads it.
    /// </summary>
    [Range(1, 1000, ErrorMessage = "NightShards is not between 1 and 1000")]
    public int NightShards { get; set; } = 1;

    /// <summary><c>ClaimMinutes</c>: how long a sender may hold its claim on a mail before it is presumed dead.</summary>
    [Range(1, 1440, ErrorMessage = "ClaimMinutes is not between 1 and 1440")]
    public int ClaimMinutes { get; set; } = 15;

    /// <summary><c>MailsPerDrain</c>: the most mails that one drain sends.</summary>
    [Range(1, 100_000, ErrorMessage = "MailsPerDrain is not between 1 and 100000")]
    public int MailsPerDrain { get; set; } = 2_000;

    /// <summary>
    /// <c>ExportDays</c>: exports last changed longer ago are purged; 0 keeps them, because nights judge from all exports there are.
    /// </summary>
    [Range(0, 36_500, ErrorMessage = "ExportDays is not between 0 and 36500")]
    public int ExportDays { get; set; }

    /// <summary><c>ResultDays</c>: results of nights longer ago are purged; 0 keeps them.</summary>
    [Range(0, 36_500, ErrorMessage = "ResultDays is not between 0 and 36500")]
    public int ResultDays { get; set; } = 400;

    /// <summary>
    /// <c>OutboxDays</c>: mails of nights longer ago, the mail service's events about mails, and unreachable addresses are purged; 0 keeps
    /// them.
    /// </summary>
    [Range(0, 36_500, ErrorMessage = "OutboxDays is not between 0 and 36500")]
    public int OutboxDays { get; set; } = 400;

    /// <summary><c>RunDays</c>: runs of nights longer ago and receipts of files that no longer exist are purged; 0 keeps them.</summary>
    [Range(0, 36_500, ErrorMessage = "RunDays is not between 0 and 36500")]
    public int RunDays { get; set; } = 800;

    /// <summary><c>AccessDays</c>: after how many days the records of who opened what are purged; 0 keeps them.</summary>
    [Range(0, 36_500, ErrorMessage = "AccessDays is not between 0 and 36500")]
    public int AccessDays { get; set; } = 400;

    /// <summary>
    /// <c>RejectDays</c>: after how many days the refused rows of uploads, offered to whoever sent them, are purged; 0 keeps them.
    /// </summary>
    [Range(0, 36_500, ErrorMessage = "RejectDays is not between 0 and 36500")]
    public int RejectDays { get; set; } = 14;

    /// <summary><c>AutoReleaseDays</c>: how many days after its first night a plan is released by itself; null (empty): never.</summary>
    public int? AutoReleaseDays { get; set; }

    /// <summary>
    /// <c>MassShare</c>: if the results of more than this share (0-1) of a plan's people change in one night, personnel units are told but
    /// staff are not.
    /// </summary>
    [Range(0.0, 1.0, ErrorMessage = "MassShare is not a share between 0 and 1")]
    public double MassShare { get; set; } = 0.1;

    /// <summary><c>MailsPerDay</c>: the most mails sent in a day; the rest wait for the next.</summary>
    [Range(1, 10_000_000, ErrorMessage = "MailsPerDay is not between 1 and 10000000")]
    public int MailsPerDay { get; set; } = 20_000;

    /// <summary><c>MailConnections</c>: how many mails may be in transit to the mail service at once.</summary>
    [Range(1, 64, ErrorMessage = "MailConnections is not between 1 and 64")]
    public int MailConnections { get; set; } = 8;

    /// <summary><c>SendWindow</c>: see <see cref="Options.SendWindow"/>; Taipei time.</summary>
    public string SendWindow { get; set; } = Options.SendWindow.UsualText;

    /// <summary><c>MailFromName</c>: the sender's name.</summary>
    public string MailFromName { get; set; } = Wording.MailWords.Sender;

    private static bool NamesGuards(string release) =>
        release.Split(':') is [var night, { Length: > 0 } guards]
        && DateOnly.TryParseExact(night, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && guards.Split(';', StringSplitOptions.RemoveEmptyEntries).All(GuardNames.All.Contains);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StorageConnection.Length == 0 && StorageAccountName.Length == 0)
            yield return new ValidationResult(
                "AzureWebJobsStorage is missing; a connection string, or AzureWebJobsStorage__accountName with an identity, is needed");
        if (FeedRhythm.Parse(StaleAfterDays) is null)
            yield return new ValidationResult("StaleAfterDays does not read FEED=DAYS;FEED=DAYS, e.g. hours=3;roster=3");
        if (Options.SendWindow.Parse(SendWindow) is null)
            yield return new ValidationResult("SendWindow does not read HH:MM-HH:MM, e.g. 08:00-18:00");
        if (StorageClientId.Length > 0 && !Guid.TryParse(StorageClientId, out _))
            yield return new ValidationResult("AzureWebJobsStorage__clientId is not the client id of an identity, 32 hexadecimal digits");
        if (PlansFolder.Length > 0 && !Directory.Exists(PlansFolder))
            yield return new ValidationResult(
                "PlansFolder is not there; a folder of plan files is needed, or an empty setting for the built-in plans");
        foreach (var problem in FormFonts.Problems(FormFont)) yield return new ValidationResult(problem);
        if (AutoReleaseDays < 0) yield return new ValidationResult("AutoReleaseDays is negative");
        if (ReleaseGuards.Length > 0 && !NamesGuards(ReleaseGuards))
            yield return new ValidationResult(
                $"ReleaseGuards does not read DATE:GUARD;GUARD, e.g. 2018-09-01:shrink; guards are {string.Join(", ", GuardNames.All)}");
        if (SendGridEventKey.Length > 0 && !VerificationKey.IsOne(SendGridEventKey))
            yield return new ValidationResult("SendGridEventKey is not a public key as the mail service shows it, base64 in one line");
        if (OperatorEmail.Length > 0 && !new EmailAddressAttribute().IsValid(OperatorEmail))
            yield return new ValidationResult("OperatorEmail is not an e-mail address");
        if (SendGridApiKey.Length == 0 && MailFolder.Length == 0)
            yield return new ValidationResult("SendGridApiKey is missing; a key, or MailFolder for mails as files, is needed");
    }
}
