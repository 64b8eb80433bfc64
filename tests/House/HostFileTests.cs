using System.Reflection;
using System.Text.Json;
using LearningHours.Nightly;
using LearningHours.Options;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Web;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Tests.House;

/// <summary>What the Functions host finds: its configuration beside the program, and the triggers as declared.</summary>
public sealed class HostFileTests
{
    private static readonly MethodInfo[] Functions =
        [.. typeof(NightlyRun).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.IsDefined(typeof(FunctionAttribute)))];

    [Fact]
    public void The_host_file_lies_beside_the_program_as_it_stands_at_the_root() =>
        Assert.Equal(File.ReadAllBytes(SourceTree.At("host.json")),
            File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(typeof(NightlyRun).Assembly.Location)!, "host.json")));

    [Fact]
    public void The_host_file_asks_for_the_second_model_open_telemetry_and_a_known_number_of_tries()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(SourceTree.At("host.json")));
        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal("OpenTelemetry", host.RootElement.GetProperty("telemetryMode").GetString());
        Assert.Equal(5, host.RootElement.GetProperty("extensions").GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32());
    }

    [Fact]
    public void Functions_bear_the_names_of_their_classes()
    {
        string[] names = ["BrokenNight", "ExportArrived", "ForgetOld", "Health", "MailEvents", "NightlyEvaluation", "OverdueShards",
            "Results", "SendNotices", "ShardEvaluation", "Uploads"];
        Assert.Equal(names, Functions.Select(m => m.GetCustomAttribute<FunctionAttribute>()!.Name).Order(StringComparer.Ordinal));
        Assert.All(Functions, m => Assert.Equal(m.DeclaringType!.Name, m.GetCustomAttribute<FunctionAttribute>()!.Name));
    }

    /// <summary>Pages are not protected by keys of the host but by the sign-in in front of them or by a signature.</summary>
    [Theory]
    [InlineData("Results", PagePaths.Results + "/{*path}", "get")]
    [InlineData("Uploads", PagePaths.Uploads + "/{*path}", "get post put")]
    [InlineData("MailEvents", MailEventPage.Path, "post")]
    [InlineData("Health", HealthPage.Path, "get")]
    public void Pages_are_served_at_the_addresses_that_lead_to_them(string function, string address, string methods)
    {
        using var host = JsonDocument.Parse(File.ReadAllText(SourceTree.At("host.json")));
        var prefix = host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString();
        var trigger = TriggerOf(function, "HttpTriggerAttribute");
        Assert.Equal(address, $"{(prefix is { Length: > 0 } ? "/" + prefix : "")}/{Named(trigger, "Route")}");
        Assert.Equal((int)AuthorizationLevel.Anonymous, trigger.ConstructorArguments[0].Value);
        var allowed = (IReadOnlyCollection<CustomAttributeTypedArgument>)trigger.ConstructorArguments[1].Value!;
        Assert.Equal(methods.Split(' '), allowed.Select(m => (string)m.Value!));
    }

    [Fact]
    public void Exports_come_by_events_from_the_one_account()
    {
        var trigger = TriggerOf("ExportArrived", "BlobTriggerAttribute");
        Assert.Equal("exports/{feed}/{name}", trigger.ConstructorArguments[0].Value);
        Assert.Equal("AzureWebJobsStorage", Named(trigger, "Connection"));
        Assert.Equal((int)BlobTriggerSource.EventGrid, Named(trigger, "Source"));
    }

    [Fact]
    public void The_night_comes_when_its_setting_says()
    {
        Assert.Equal("%NightlySchedule%", TriggerOf("NightlyEvaluation", "TimerTriggerAttribute").ConstructorArguments[0].Value);
        Assert.NotNull(typeof(NightSettings).GetProperty("NightlySchedule"));
    }

    [Fact]
    public void Shards_come_by_the_queue_of_the_one_account_and_go_there()
    {
        var trigger = TriggerOf("ShardEvaluation", "QueueTriggerAttribute");
        Assert.Equal(("night-shards", "AzureWebJobsStorage"), (trigger.ConstructorArguments[0].Value, Named(trigger, "Connection")));
        var senders = Functions.SelectMany(m => m.CustomAttributes.Where(a => a.AttributeType.Name == "QueueOutputAttribute"),
            (m, a) => (m.DeclaringType!.Name, Queue: a.ConstructorArguments[0].Value, Account: Named(a, "Connection")));
        Assert.Equal([("BrokenNight", "night-shards", "AzureWebJobsStorage"), ("NightlyEvaluation", "night-shards", "AzureWebJobsStorage"),
            ("OverdueShards", "night-shards", "AzureWebJobsStorage")], senders.OrderBy(s => s.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void An_instance_judges_one_shard_at_a_time_and_a_message_is_tried_as_often_as_its_shard()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(SourceTree.At("host.json")));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        Assert.Equal((1, 0, ShardRun.MostAttempts),
            (queues.GetProperty("batchSize").GetInt32(), queues.GetProperty("newBatchThreshold").GetInt32(),
                queues.GetProperty("maxDequeueCount").GetInt32()));
    }

    [Fact]
    public void No_timer_runs_because_the_app_was_started() =>
        Assert.All(Functions, m => Assert.DoesNotContain(TriggerOf(m).NamedArguments, a => a.MemberName == "RunOnStartup"));

    private static CustomAttributeData TriggerOf(string function, string attribute)
    {
        var trigger = TriggerOf(Functions.Single(m => m.DeclaringType!.Name == function));
        Assert.Equal(attribute, trigger.AttributeType.Name);
        return trigger;
    }

    private static CustomAttributeData TriggerOf(MethodInfo function) =>
        Assert.Single(function.GetParameters().SelectMany(p => p.CustomAttributes),
            a => a.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal));

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Single(a => a.MemberName == name).TypedValue.Value;
}
