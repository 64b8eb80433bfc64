using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using LearningHours.Notices;
using LearningHours.Wording;

namespace LearningHours.Mail;

/// <summary>
/// Writes calendar entries as iCalendar files (RFC 5545): those that stand as one PUBLISH, cancelled ones as one CANCEL. The same entries
/// give the same bytes.
/// </summary>
public static class CalendarFile
{
    /// <summary>A file to attach: its name, its method and its bytes.</summary>
    public sealed record File(string Name, string Method, byte[] Bytes)
    {
        public string MediaType => $"text/calendar; charset=utf-8; method={Method}";
    }

    /// <param name="night">As-of date of the night, ISO: when the entries were made.</param>
    public static IReadOnlyList<File> Of(string night, IReadOnlyList<CalendarEntry> entries)
    {
        var files = new List<File>();
        foreach (var group in entries.GroupBy(e => e.IsCancelled).OrderBy(g => g.Key))
        {
            var (name, method) = group.Key ? (MailWords.CancelFile, "CANCEL") : (MailWords.CalendarFile, "PUBLISH");
            var calendar = new Ical.Net.Calendar { Method = method, ProductId = "-//learning-hours//notices//ZH" };
            foreach (var entry in group) calendar.Events.Add(EventOf(entry, night));
            files.Add(new File(name, method, Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "")));
        }
        return files;
    }

    private static CalendarEvent EventOf(CalendarEntry entry, string night)
    {
        var made = DateOnly.ParseExact(night, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var happening = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(made.Year, made.Month, made.Day, 0, 0, 0, "UTC"),
            Start = new CalDateTime(entry.Day),
            End = new CalDateTime(entry.Day.AddDays(1)),
            Summary = entry.Title,
            Description = entry.Text,
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent, // does not block the day
        };
        if (!entry.IsCancelled)
            foreach (var days in CalendarEntry.Alarms)
                happening.Alarms.Add(new Alarm
                {
                    Action = AlarmAction.Display,
                    Description = entry.Title,
                    Trigger = new Trigger(Duration.FromDays(-days))
                });
        return happening;
    }
}
