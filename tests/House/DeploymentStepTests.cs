using System.Diagnostics;
using System.Runtime.Versioning;
using LearningHours.Nightly;
using LearningHours.Storage;

namespace LearningHours.Tests.House;

/// <summary>
/// Runs the steps of <c>infra/steps</c> against a stand-in for <c>az</c> and <c>curl</c> that records its calls: they must use the right
/// names and pass no secret as an argument.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class DeploymentStepTests : IDisposable
{
    private const string Secret = "not-for-the-list-of-processes", Key = "SG.not-for-it-either";

    /// <summary>Has one app, one vault and one account; keys appear when the test lets them.</summary>
    private const string Az = """
        #!/usr/bin/env bash
        printf '%s\n' "az $*" >>"$CALLS"
        case "$*" in
          "functionapp list "*) echo "$APPS" ;;
          "keyvault list "*) echo kv-city ;;
          "storage account list "*) echo stcity ;;
          "functionapp keys list "*blobs_extension*) echo "$BLOBS_KEY" ;;
          "functionapp keys list "*masterKey*) echo "$BLOBS_KEY" ;;
          "functionapp show "*) echo func-city.azurewebsites.net ;;
          "keyvault secret show "*"--name $THERE "*) echo id ;;
          "keyvault secret show "*) exit 3 ;;
          "keyvault secret set "*)
            [ -z "$FAULT" ] || exit 1
            while [ "$1" != --file ]; do shift; done
            { stat -c %a "$2"; cat "$2"; echo; } >>"$LAID" ;;
          "deployment group create "*)
            while [ "$1" != --parameters ]; do shift; done
            { stat -c %a "${2#@}"; cat "${2#@}"; } >>"$LAID" ;;
        esac
        """;

    private const string Curl = """
        #!/usr/bin/env bash
        printf '%s\n' "curl $*" >>"$CALLS"
        cat >>"$LAID"
        echo "$ANSWER"
        """;

    private readonly ScratchFolder _folder = new();
    private readonly Dictionary<string, string> _environment;

    public DeploymentStepTests()
    {
        foreach (var (name, script) in new[] { ("az", Az), ("curl", Curl) })
        {
            File.WriteAllText(At(name), script);
            File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        _environment = new(StringComparer.Ordinal)
        {
            ["PATH"] = _folder.Path + ":" + Environment.GetEnvironmentVariable("PATH"),
            ["CALLS"] = At("calls"),
            ["LAID"] = At("laid"),
            ["APPS"] = "func-city",
            ["BLOBS_KEY"] = Secret,
            ["THERE"] = "none",
            ["FAULT"] = "",
            ["TMPDIR"] = Directory.CreateDirectory(At("temporary")).FullName,
            ["ANSWER"] = """{"id":"x","state":"Running","version":"4.1045.200.1"}""",
            ["TRIES"] = "2",
            ["PAUSE"] = "0",
            ["SENDGRID_API_KEY"] = Key,
            ["AZURE_RESOURCE_GROUP"] = "",
            ["ENTRA_CLIENT_SECRET"] = "",
        };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_subscription_is_deployed_with_the_key_in_a_file_that_nobody_else_reads()
    {
        Assert.Equal(0, Run("events.sh", "rg-city").Status);
        Assert.Contains($"--template-file {SourceTree.At("infra", "events.bicep")}", Calls(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Calls(), StringComparison.Ordinal);
        Assert.StartsWith("600\n", Laid(), StringComparison.Ordinal);
        Assert.All([$"\"{Secret}\"", "\"stcity\"", "\"func-city\""], value => Assert.Contains(value, Laid(), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_key_of_the_host_nothing_is_deployed_and_the_step_says_where_to_look()
    {
        _environment["BLOBS_KEY"] = "";
        var (status, said) = Run("events.sh", "rg-city");
        Assert.Equal(1, status);
        Assert.Contains("steps/host.sh rg-city", said, StringComparison.Ordinal);
        Assert.DoesNotContain("deployment group create", Calls(), StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_go_into_the_vault_by_file_without_a_line_end_and_PersonKey_is_made()
    {
        var (status, said) = Run("secrets.sh", "rg-city");
        Assert.Equal(0, status);
        var laid = Laid().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("600", "600", Key), (laid[0], laid[2], laid[3]));
        Assert.Equal(32, Convert.FromBase64String(laid[1]).Length);
        Assert.All([Calls(), said], text => Assert.DoesNotContain(laid[1], text, StringComparison.Ordinal));
        Assert.All([Calls(), said], text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("set", 1)]
    public void No_secret_stays_in_a_file_even_if_the_vault_refuses_it(string fault, int status)
    {
        _environment["FAULT"] = fault;
        Assert.Equal(status, Run("secrets.sh", "rg-city").Status);
        Assert.Contains("keyvault secret set", Calls(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(At("temporary")));
    }

    [Fact]
    public void A_secret_that_is_there_stays()
    {
        _environment["THERE"] = "PersonKey";
        Assert.Equal(0, Run("secrets.sh", "rg-city").Status);
        Assert.DoesNotContain("secret set --vault-name kv-city --name PersonKey", Calls(), StringComparison.Ordinal);
        Assert.Contains("secret set --vault-name kv-city --name SendGridApiKey", Calls(), StringComparison.Ordinal);
    }

    /// <summary>The platform caches what it fetched for a day, even that a secret was missing.</summary>
    [Theory]
    [InlineData("none")]
    [InlineData("PersonKey")]
    public void When_the_secrets_are_there_the_app_fetches_them_anew(string there)
    {
        _environment["THERE"] = there;
        Assert.Equal(0, Run("secrets.sh", "rg-city").Status);
        var calls = Calls().Split('\n').ToList();
        var fetched = calls.FindIndex(c => c.Contains("/configreferences/appsettings/refresh?api-version=", StringComparison.Ordinal));
        Assert.True(fetched > calls.FindLastIndex(c => c.StartsWith("az keyvault secret set", StringComparison.Ordinal)));
        Assert.Contains(calls.Skip(fetched), c => c.StartsWith("az functionapp restart", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Running", "4.1044.400.1", 1)]
    [InlineData("Running", "4.1045", 0)]
    [InlineData("Running", "4.1045.200.1", 0)]
    [InlineData("Running", "4.1100.0", 0)]
    [InlineData("Error", "4.1100.0", 1)]
    public void A_host_must_run_and_be_new_enough(string state, string version, int status)
    {
        _environment["ANSWER"] = $$"""{"id":"x","state":"{{state}}","version":"{{version}}","processUptime":1}""";
        Assert.Equal(status, Run("host.sh", "rg-city").Status);
        Assert.DoesNotContain(Secret, Calls(), StringComparison.Ordinal);
        Assert.Equal("x-functions-key: " + Secret, Laid());
    }

    [Theory]
    [InlineData("")]
    [InlineData("func-city\nfunc-town")]
    public void A_group_that_does_not_hold_one_app_is_refused(string apps)
    {
        _environment["APPS"] = apps;
        Assert.Equal(1, Run("events.sh", "rg-city").Status);
    }

    [Fact]
    public void A_step_without_a_group_asks_which() => Assert.Equal(2, Run("host.sh").Status);

    private (int Status, string Said) Run(string step, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [SourceTree.At("infra", "steps", step), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in _environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, string.Concat(said.Result));
    }

    private string Calls() => File.Exists(At("calls")) ? File.ReadAllText(At("calls")) : "";

    private string Laid() => File.ReadAllText(At("laid"));

    private string At(string name) => Path.Combine(_folder.Path, name);
}
