using System.Reflection;
using System.Text.RegularExpressions;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Tests.House;

/// <summary>Alerts look for what the log really writes, and the runbook says for each what to do.</summary>
public sealed class AlertTests
{
    private static readonly string Alerts = BicepSource.Read("modules/alerts.bicep");

    private static readonly Dictionary<string, LoggerMessageAttribute> Messages = typeof(Log).GetMethods()
        .Select(m => (m.Name, Message: m.GetCustomAttribute<LoggerMessageAttribute>())).Where(m => m.Message is not null)
        .ToDictionary(m => m.Name, m => m.Message!);

    /// <summary>The events that the queries look for by name.</summary>
    private static readonly HashSet<string> Named =
        [.. Regex.Matches(Alerts, @"'((?:Night|Mail|Page)\w+)'").Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_event_of_a_query_is_one_of_the_log()
    {
        Assert.Superset(new HashSet<string> { "NightDone", "NightAlreadyDone" }, Named);
        Assert.Subset(Messages.Keys.ToHashSet(), Named);
    }

    [Fact]
    public void Every_error_of_the_log_is_an_alert() =>
        Assert.Subset(Named, Messages.Where(m => m.Value.Level >= LogLevel.Error).Select(m => m.Key).ToHashSet());

    [Fact]
    public void Every_property_of_a_query_is_one_of_its_events()
    {
        var written = Named.SelectMany(name => Regex.Matches(Messages[name].Message, @"\{(\w+)\}")).Select(m => m.Groups[1].Value);
        var asked = Regex.Matches(Alerts, @"Properties\.(\w+)").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Contains("Reasons", asked);
        Assert.Subset(written.Append("EventName").ToHashSet(), asked);
    }

    /// <summary>The exporter writes messages with an exception to a different table.</summary>
    [Fact]
    public void A_failure_that_carries_an_exception_is_looked_for_among_exceptions()
    {
        var carriers = typeof(Log).GetMethods()
            .Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(Exception))).Select(m => m.Name).ToHashSet();
        var queries = Regex.Matches(Alerts, @"(AppTraces|AppExceptions)\s*\|\s*where tostring\(Properties\.EventName\) == '(\w+)'");
        Assert.True(queries.Count >= 4);
        Assert.All(queries, q => Assert.Equal(carriers.Contains(q.Groups[2].Value) ? "AppExceptions" : "AppTraces", q.Groups[1].Value));
    }

    [Fact]
    public void Each_alert_has_its_chapter_in_the_runbook_in_both_languages()
    {
        var runbook = BicepSource.Read("RUNBOOK.md");
        var alerts = Regex.Matches(Alerts, @"^    name: '([a-z-]+)'", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();
        Assert.True(alerts.Count >= 5);
        Assert.All(alerts, alert =>
        {
            const RegexOptions Lines = RegexOptions.Multiline | RegexOptions.Singleline;
            var chapter = Regex.Match(runbook, $@"^## {alert}\r?\n(.*?)(?=^## |\z)", Lines).Groups[1].Value;
            string[] parts = ["意義", "先看", "處理", "不要", "Means", "Look at", "Do", "Do not"];
            Assert.All(parts, part => Assert.Contains($"**{part}**", chapter, StringComparison.Ordinal));
        });
    }
}
