using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Shards;
using LearningHours.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LearningHours.Tests.House;

/// <summary>
/// The templates of <c>infra</c> give the program the settings it reads, the containers and tables it uses, the roles it needs and the
/// events it waits for.
/// </summary>
public sealed class DeploymentTests
{
    private const string App = "modules/app.bicep", Access = "modules/access.bicep", Places = "modules/storage.bicep";

    /// <summary>Settings for the host only, which the program never reads.</summary>
    private static readonly string[] OfTheHost = ["AzureWebJobsStorage__credential"];

    private static readonly Assembly Program = typeof(NightlyRun).Assembly;

    private static readonly MethodInfo[] Methods = [.. Program.GetTypes().SelectMany(t => t.GetMethods())];

    private static readonly Dictionary<string, string> Sample = ReadSample();

    /// <summary>Built-in roles of Azure, whose ids are the same everywhere.</summary>
    private static readonly Dictionary<string, string> BuiltInRoles = new(StringComparer.Ordinal)
    {
        ["Key Vault Secrets Officer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
        ["Key Vault Secrets User"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["Monitoring Metrics Publisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["Storage Blob Data Contributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Blob Data Reader"] = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
    };

    [Fact]
    public void The_app_takes_its_settings_from_the_sample_and_sets_none_that_nobody_reads()
    {
        Assert.Contains("loadJsonContent('../../local.settings.sample.json', 'Values')", BicepSource.Read(App), StringComparison.Ordinal);
        Assert.Subset(Sample.Keys.Concat(OfTheHost).ToHashSet(), BicepSource.Words(App, "ofThisDeployment").ToHashSet());
        Assert.Subset(Sample.Keys.ToHashSet(), BicepSource.Words("main.bicep", "secretSettings").ToHashSet());
        Assert.Subset(Sample.Keys.ToHashSet(), BicepSource.Words(App, "neverDeployed").ToHashSet());
    }

    [Fact]
    public void No_secret_of_the_sample_and_nothing_of_the_local_machine_is_deployed()
    {
        var kept = BicepSource.Words(App, "neverDeployed");
        var local = new HashSet<string> { "AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "MailFolder", "PersonKey" };
        Assert.Superset(local, kept.ToHashSet());
        var here = new Regex(@"UseDevelopmentStorage|127\.0\.0\.1|localhost|^out/|AccountKey=", RegexOptions.IgnoreCase);
        var deployed = Sample.Where(s => !s.Key.EndsWith("_about", StringComparison.Ordinal) && !kept.Contains(s.Key));
        Assert.All(deployed, s => Assert.False(here.IsMatch(s.Value), s.Key));
    }

    /// <summary>A setting whose explanation begins with "Secret" is a secret; it belongs in main.bicep and steps/secrets.sh.</summary>
    [Fact]
    public void Every_secret_of_the_sample_lies_in_the_vault()
    {
        bool IsSecret(string name) => Sample.GetValueOrDefault(name + "_about", "").StartsWith("Secret", StringComparison.Ordinal);
        var secrets = Sample.Keys.Where(IsSecret).ToList();
        Assert.Equal(secrets.Order(StringComparer.Ordinal), BicepSource.Words("main.bicep", "secretSettings"));
        Assert.Superset(new HashSet<string> { "PersonKey", "SendGridApiKey" }, secrets.ToHashSet());
        Assert.All(secrets, name => Assert.Contains(name, BicepSource.Read("steps/secrets.sh"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_places_are_those_of_the_code()
    {
        var containers = NamesIn("GetBlobContainerClient").Append(ExportBlobs.Container).Order(StringComparer.Ordinal);
        Assert.Equal(containers, BicepSource.Words(Places, "containers"));
        Assert.Equal(NamesIn("GetTableClient").Order(StringComparer.Ordinal), BicepSource.Words(Places, "tables"));
        Assert.Equal([ShardMessage.Queue], BicepSource.Words(Places, "queues"));
    }

    [Fact]
    public void The_storage_account_knows_no_key_and_no_public()
    {
        string[] said =
        [
            "allowSharedKeyAccess: false", "allowBlobPublicAccess: false", "publicAccess: 'None'", "minimumTlsVersion: 'TLS1_2'",
            "isVersioningEnabled: true",
        ];
        Assert.All(said, what => Assert.Contains(what, BicepSource.Read(Places), StringComparison.Ordinal));
        Assert.Empty(Regex.Matches(string.Concat(BicepSource.All()), @"listKeys\(|AccountKey|listAccountSas|listServiceSas"));
    }

    /// <summary>Each service that the program calls refuses it without a certain role.</summary>
    [Fact]
    public void The_app_has_the_roles_that_its_calls_need_and_no_other()
    {
        var bindings = Methods.SelectMany(m => m.GetParameters()).SelectMany(p => p.CustomAttributes).Select(a => a.AttributeType.Name);
        var calls = Program.GetReferencedAssemblies().Select(a => a.Name!).Concat(bindings).ToHashSet();
        (string Role, bool IsNeeded)[] storage =
        [
            ("Storage Blob Data Owner", calls.Contains("Azure.Storage.Blobs")),
            ("Storage Queue Data Contributor", calls.Contains("QueueTriggerAttribute")),
            ("Storage Table Data Contributor", calls.Contains("Azure.Data.Tables")),
        ];
        var access = BicepSource.Read(Access);
        Assert.Equal(storage.Where(r => r.IsNeeded).Select(r => r.Role), BicepSource.Words(Access, "appStorageRoles"));
        Assert.Contains("Azure.Monitor.OpenTelemetry.Exporter", calls);
        Assert.Contains("appInsightsRole = 'Monitoring Metrics Publisher'", access, StringComparison.Ordinal);
        Assert.Contains("appVaultRole = 'Key Vault Secrets User'", access, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(access, "principalId: appPrincipalId"));
    }

    [Fact]
    public void Every_role_is_the_built_in_one_of_its_name()
    {
        var roles = Regex.Matches(BicepSource.Read(Access), "'([A-Z][A-Za-z ]+)': '([0-9a-f-]{36})'");
        Assert.Equal(BuiltInRoles, roles.ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value));
    }

    /// <summary>With what the hosting plan does not know, a deployment would be refused or a setting would have no effect.</summary>
    [Fact]
    public void Nothing_is_asked_of_Flex_Consumption_that_it_does_not_know()
    {
        string[] unknown =
        [
            "alwaysOn", "linuxFxVersion", "netFrameworkVersion", "windowsFxVersion", "use32BitWorkerProcess", "ftpsState",
            "vnetRouteAllEnabled", "functionAppScaleLimit",
            "preWarmedInstanceCount", "vnetContentShareEnabled", "FUNCTIONS_EXTENSION_VERSION",
            "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_RUN_FROM_PACKAGE", "SCM_DO_BUILD_DURING_DEPLOYMENT",
            "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "cors:",
        ];
        Assert.All(unknown, word => Assert.DoesNotContain(word, BicepSource.Read(App), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("FUNCTIONS_WORKER_RUNTIME", BicepSource.Words(App, "neverDeployed"));
        Assert.Contains("runtime: { name: 'dotnet-isolated', version: '10.0' }", BicepSource.Read(App), StringComparison.Ordinal);
    }

    /// <summary>The account's own rules and the program's purge use the same days, so that neither deletes what the other keeps.</summary>
    [Fact]
    public void What_the_account_deletes_by_itself_is_what_the_program_purges()
    {
        var rules = Regex.Matches(BicepSource.Read(Places), @"\{ name: '(\w+)', prefix: '([\w/]+)', days: keep\.(\w+) \}")
            .Select(m => (Prefix: m.Groups[2].Value, Days: m.Groups[3].Value)).ToList();
        Assert.Equal(
            [("exports/", "exportDays"), ("results/2", "resultDays"), ("results/uploads/", "rejectDays"), ("nights/", "nightDays")], rules);
        var app = BicepSource.Read(App);
        foreach (var days in rules.Select(r => r.Days).Where(d => d != "nightDays"))
            Assert.Contains($"{char.ToUpperInvariant(days[0])}{days[1..]}: string(keep.{days})", app, StringComparison.Ordinal);
        Assert.Equal("results/" + ResultShelf.Uploads + "/", rules[2].Prefix);
        Assert.StartsWith("2", ResultBlobs.PrefixOf(new DateOnly(2026, 11, 27)), StringComparison.Ordinal);
    }

    [Fact]
    public void Events_reach_the_function_by_its_name_and_of_its_container_only()
    {
        var events = BicepSource.Read("events.bicep");
        var endpoint = "/runtime/webhooks/blobs'\nvar endpoint = '${webhooks}?functionName=Host.Functions.ExportArrived'";
        var filter = $"subjectBeginsWith: '/blobServices/default/containers/{ExportBlobs.Container}/'";
        Assert.Contains(endpoint, events, StringComparison.Ordinal);
        Assert.Contains(filter, events, StringComparison.Ordinal);
        Assert.Single(Methods, m => m.GetCustomAttribute<FunctionAttribute>()?.Name == "ExportArrived");
    }

    /// <summary>The literal names that follow the prefix, which only tests set.</summary>
    private static IEnumerable<string> NamesIn(string call) =>
        Regex.Matches(File.ReadAllText(SourceTree.At("functions", "Storage", "StorageAccount.cs")), call + @"\(prefix \+ ""(\w+)""\)")
            .Select(m => m.Groups[1].Value);

    private static Dictionary<string, string> ReadSample()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(SourceTree.At("local.settings.sample.json")));
        var values = sample.RootElement.GetProperty("Values").EnumerateObject();
        return values.ToDictionary(v => v.Name, v => v.Value.GetString()!, StringComparer.Ordinal);
    }
}
