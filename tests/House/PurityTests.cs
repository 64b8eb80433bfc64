using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LearningHours.Evaluation;
using LearningHours.Nightly;
using LearningHours.Runs;
using LearningHours.Tests.Core.Plans;

namespace LearningHours.Tests.House;

/// <summary>
/// The core uses no clock, file or network and names no plan. The compiled code shows it, whatever warnings sources suppress.
/// </summary>
public sealed class PurityTests
{
    /// <summary>Calls that the compiler emits in every iterator, and in generated regular expressions for their timeout.</summary>
    private static readonly HashSet<string> Compilers =
        new(StringComparer.Ordinal) { "System.Environment.get_CurrentManagedThreadId", "System.AppContext.GetData" };

    private static readonly Assembly Core = typeof(Evaluator).Assembly, Functions = typeof(NightlyRun).Assembly;

    [Fact]
    public void The_core_refers_to_the_platform_and_one_reader_of_rows_only() =>
        Assert.All(Core.GetReferencedAssemblies(),
            a => Assert.True(a.Name!.StartsWith("System.", StringComparison.Ordinal) || a.Name == "CsvHelper", a.Name));

    [Fact]
    public void The_core_calls_nothing_that_is_banned() => Assert.Empty(BannedCallsOf(Core));

    [Fact]
    public void The_shell_does_so_that_this_test_can_see() =>
        Assert.Superset(
            new HashSet<string> { "System.IO.FileStream..ctor", "System.IO.Directory.CreateDirectory", "System.Guid.NewGuid",
                "System.TimeProvider.get_System" },
            BannedCallsOf(Functions).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void No_source_of_the_core_outside_its_data_names_a_plan()
    {
        var sources = SourceTree.Files("core").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count > 100);
        Assert.All(sources, f => Assert.DoesNotContain(PlanFiles.Ids,
            id => File.ReadAllText(SourceTree.At(f)).Contains(id, StringComparison.OrdinalIgnoreCase)));
    }

    private static List<string> BannedCallsOf(Assembly assembly)
    {
        var banned = Banned();
        return [.. CallsOf(assembly).Where(c => banned.Contains(c.Type) || banned.Contains(c.Member)).Select(c => c.Member)
            .Where(m => !Compilers.Contains(m)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The banned types, methods and getters; constants leave no trace in compiled code.</summary>
    private static HashSet<string> Banned() =>
        [.. File.ReadLines(SourceTree.At("core", "BannedSymbols.txt")).Select(line => line[..line.IndexOf(';')]).Select(
            symbol => symbol[0] switch
        {
            'P' => symbol[2..symbol.LastIndexOf('.')] + ".get_" + symbol[(symbol.LastIndexOf('.') + 1)..],
            'M' => symbol[2..].Split('(')[0],
            _ => symbol[2..],
        })];

    private static IEnumerable<(string Type, string Member)> CallsOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var names = file.GetMetadataReader();
        foreach (var handle in names.MemberReferences)
        {
            var member = names.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var type = names.GetTypeReference((TypeReferenceHandle)member.Parent);
            var name = $"{names.GetString(type.Namespace)}.{names.GetString(type.Name)}";
            yield return (name, $"{name}.{names.GetString(member.Name)}");
        }
    }
}
