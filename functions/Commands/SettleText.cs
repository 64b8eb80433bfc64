using System.Globalization;
using System.Text;
using LearningHours.Access;
using LearningHours.Dates;
using LearningHours.Mail;
using LearningHours.Storage;
using LearningHours.Wording;

namespace LearningHours.Commands;

/// <summary>The text shown before and after many mails are settled at once.</summary>
public static class SettleText
{
    /// <summary>For this long after a mail was set aside, the mail service may still report what became of it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Lists the mails that would be settled, their counts by night and kind, objections, and the word that confirms.</summary>
    public static string Look(IReadOnlyList<OutboxMail> mails, IReadOnlyList<string> unknown, bool again, string word, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var mail in mails.OrderBy(static m => m.Night, StringComparer.Ordinal).ThenBy(static m => m.Notice.Key,
            StringComparer.Ordinal)) text.AppendLine(OutboxText.LineOf(mail));
        if (unknown.Count > 0) text.AppendLine(OperationWords.NotInDoubt(unknown.Count, unknown.Take(5)));
        if (mails.Count == 0) return text.AppendLine(OperationWords.NothingChosen).ToString();
        text.AppendLine(OperationWords.Chosen(mails.Count));
        foreach (var group in mails.GroupBy(static m => (m.Night, m.Notice.Kind)).OrderBy(static g => g.Key.Night,
            StringComparer.Ordinal).ThenBy(static g => g.Key.Kind))
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {NightOf(group.Key.Night)}  {OutboxText.KindOf(group.Key.Kind)}  {group.Count()}");
        var fresh = mails.Count(m => m.EndedAt > now - Fresh);
        if (again && fresh > 0) text.AppendLine(OperationWords.Fresh(fresh));
        return text.AppendLine(OperationWords.Confirm(again, word)).ToString();
    }

    public static string Settled(IReadOnlyDictionary<OutboxMail, HandSettlement> settled, bool again)
    {
        var text = new StringBuilder();
        foreach (var (mail, _) in settled.Where(static s => s.Value is HandSettlement.Gone or HandSettlement.NoText)
            .OrderBy(static s => s.Key.Notice.Key, StringComparer.Ordinal))
            text.AppendLine(OperationWords.CannotSettle(MailCode.Of(mail)));
        int Count(HandSettlement of) => settled.Values.Count(s => s == of);
        if (Count(HandSettlement.ByService) is > 0 and var byService) text.AppendLine(OperationWords.SettledByService(byService));
        return text.AppendLine(OperationWords.Settled(Count(HandSettlement.Done), again)).ToString();
    }

    private static string NightOf(string night) => ResultPath.NightOf(night) is { } day ? RocDate.Format(day) : night;
}
