using System.Reflection;
using System.Text.RegularExpressions;
using LearningHours.Telemetry;
using Microsoft.Extensions.Logging;

namespace LearningHours.Tests.Functions.Telemetry;

/// <summary>
/// What may appear in a log is a closed list: dates, counts, feeds, hashes, states and reasons; nothing that identifies a person.
/// </summary>
public sealed class LogMessagesTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "Accepted", "Action", "Attempt", "Ceiling", "Changed", "Count", "Days", "Decisions", "Dropped", "Duplicate", "Feed", "Files",
        "Folder", "Guards", "Kind", "Known",
        "Newest", "Night", "Notices", "PersonHash", "Plans", "Reason", "Reasons", "Rejected", "Rows", "Run", "Sent", "SetAside", "Sha256",
        "Shard",
        "Shards", "State", "Status", "Waiting",
    };

    [Fact]
    public void A_message_speaks_of_nothing_else()
    {
        var messages = typeof(Log).GetMethods()
            .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().ToList();
        Assert.True(messages.Count > 20);
        var names = messages.SelectMany(m => Regex.Matches(m.Message, @"\{(\w+)\}")).Select(p => p.Groups[1].Value);
        Assert.All(names, name => Assert.Contains(name, Allowed));
    }

    [Fact]
    public void Each_message_has_a_number_of_its_own()
    {
        var numbers = typeof(Log).GetMethods().Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()?.EventId).OfType<int>().ToList();
        Assert.Equal(numbers.Distinct(), numbers);
    }
}
