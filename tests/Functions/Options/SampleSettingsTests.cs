using System.Text.Json;
using LearningHours.Options;
using LearningHours.Tests.House;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace LearningHours.Tests.Functions.Options;

/// <summary>The sample names exactly the settings that are read, and is safe to copy.</summary>
public sealed class SampleSettingsTests
{
    private const string About = "_about";

    /// <summary>Settings read by the host or by the telemetry exporters.</summary>
    private static readonly string[] OfThePlatform =
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "FUNCTIONS_WORKER_RUNTIME",
            "OTEL_EXPORTER_OTLP_ENDPOINT"];

    private static readonly Dictionary<string, string?> Values = Read();

    [Fact]
    public void The_sample_names_exactly_the_settings_that_are_read()
    {
        var asked = new AskedNames();
        SettingsReader.Read(asked, new NightSettings());
        Assert.Equal(
            asked.Names.Select(n => n.Replace(":", "__", StringComparison.Ordinal)).Concat(OfThePlatform).Order(StringComparer.Ordinal),
            Values.Keys.Where(n => !n.EndsWith(About, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>The settings of the platform are excluded, because its own documentation explains them.</summary>
    [Fact]
    public void Every_setting_of_the_product_stands_in_README_or_in_a_paper_for_operators()
    {
        var papers = string.Concat(Directory.GetFiles(SourceTree.At("infra"), "*.md").Append(SourceTree.At("README.md")).Select(
            File.ReadAllText));
        using var sample = JsonDocument.Parse(File.ReadAllText(SourceTree.At("local.settings.sample.json")));
        var names = sample.RootElement.GetProperty("Values").EnumerateObject().Select(v => v.Name)
            .Where(n => !n.EndsWith("_about", StringComparison.Ordinal) && !n.Contains('_', StringComparison.Ordinal));
        Assert.All(names, n => Assert.Contains(n, papers, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_says_what_it_is_about() =>
        Assert.All(Values.Keys.Where(n => !n.EndsWith(About, StringComparison.Ordinal) && n != "FUNCTIONS_WORKER_RUNTIME"),
            n => Assert.True(Values.GetValueOrDefault(n + About)?.Length > 20, n));

    [Fact]
    public void A_copy_of_the_sample_starts_and_writes_its_mails_as_files()
    {
        Assert.Empty(SettingsReader.Problems(Configuration(), out var settings));
        Assert.Equal(("UseDevelopmentStorage=true", "", "", "out/mail"),
            (settings.StorageConnection, settings.SendGridApiKey, settings.SendGridEndpoint, settings.MailFolder));
    }

    [Fact]
    public void The_limits_of_the_sample_are_those_that_hold_without_it()
    {
        SettingsReader.Problems(Configuration(), out var sample);
        var plain = new NightSettings();
        Assert.Equal(Limits(plain), Limits(sample));
    }

    private static (double, double, int, int, int, int) Limits(NightSettings s) =>
        (s.ShrinkLimit, s.ChangeLimit, s.ChangeFloor, s.HeartbeatMinutes, s.ClaimMinutes, s.MailsPerDrain);

    private static IConfiguration Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection(
            Values.Select(v => KeyValuePair.Create(v.Key.Replace("__", ":", StringComparison.Ordinal), v.Value))).Build();

    private static Dictionary<string, string?> Read()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(SourceTree.At("local.settings.sample.json")));
        return sample.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString(),
            StringComparer.Ordinal);
    }

    /// <summary>An empty configuration that remembers which names it was asked for.</summary>
    private sealed class AskedNames : IConfiguration
    {
        public List<string> Names { get; } = [];

        public string? this[string key]
        {
            get
            {
                Names.Add(key);
                return null;
            }
            set => throw new NotSupportedException();
        }

        public IEnumerable<IConfigurationSection> GetChildren() => [];

        public IChangeToken GetReloadToken() => throw new NotSupportedException();

        public IConfigurationSection GetSection(string key) => throw new NotSupportedException();
    }
}
