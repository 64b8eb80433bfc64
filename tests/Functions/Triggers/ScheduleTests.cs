using System.Text.Json;
using LearningHours.Triggers;
using NCrontab;

namespace LearningHours.Tests.Functions.Triggers;

public sealed class ScheduleTests
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    [Fact]
    public void Mails_leave_every_ten_minutes()
    {
        var schedule = CrontabSchedule.Parse(SendNotices.Schedule, SixFields);
        Assert.Equal(new DateTime(2018, 8, 25, 0, 20, 0), schedule.GetNextOccurrence(new DateTime(2018, 8, 25, 0, 10, 0)));
    }

    [Fact]
    public void The_sample_settings_judge_once_a_night_between_midnight_and_six_in_taipei()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "local.settings.sample.json")));
        var schedule = CrontabSchedule.Parse(settings.RootElement.GetProperty("Values").GetProperty("NightlySchedule").GetString()!,
            SixFields);
        var nights = schedule.GetNextOccurrences(new DateTime(2018, 8, 24, 16, 0, 0), new DateTime(2018, 8, 31, 16, 0, 0)).ToList();
        Assert.Equal(7, nights.Count);
        Assert.All(nights, utc => Assert.InRange(utc.AddHours(8).TimeOfDay, TimeSpan.Zero, TimeSpan.FromHours(6)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "local.settings.sample.json"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
