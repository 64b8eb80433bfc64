using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LearningHours.Tests.House;

/// <summary>
/// The folders of the product are floors: the types in each know only types on lower floors. This is read from the compiled types, so that
/// no alias and no inferred type hides a dependency. README's picture of a night shows the same floors.
/// </summary>
public sealed class FloorsTests
{
    /// <summary>The folders from the lowest to the highest.</summary>
    private static readonly string[] Core =
    [
        "Dates", "Spelling", "Wording", "Fast", "Files", "Calendars", "Records", "Facts", "Mending", "Feeds", "Courses", "Learning",
            "Plans", "Intake",
        "Evaluation", "Advice", "Tables", "Kpis", "Results", "Forms", "Reports", "Comparison", "Notices", "Access", "Uploads",
    ];

    private static readonly string[] Functions =
        ["Options", "Telemetry", "Resilience", "Feeds", "Storage", "Nightly", "Shards", "Runs", "Mail", "Web", "Commands", "Triggers"];

    public static TheoryData<string, string> Houses { get; } = new()
    {
        { typeof(Dates.CivilTime).Assembly.Location, string.Join(' ', Core) },
        { typeof(Composition).Assembly.Location, string.Join(' ', Functions) },
    };

    [Theory]
    [MemberData(nameof(Houses))]
    public void Every_arrow_goes_down(string assembly, string floors)
    {
        string[] order = floors.Split(' ');
        var arrows = Arrows(assembly);
        Assert.Empty(arrows.SelectMany(static a => new[] { a.From, a.To }).Distinct().Except(order));
        Assert.Empty(arrows.Where(a => Array.IndexOf(order, a.To) > Array.IndexOf(order, a.From)).Select(
            static a => $"{a.From} → {a.To}: {a.Type}, {a.Needs}"));
    }

    private sealed record Arrow(string From, string To, string Type, string Needs);

    /// <summary>
    /// The dependencies between folders, each with the first type that has it. Types in no folder, which compose everything, are ignored.
    /// </summary>
    private static List<Arrow> Arrows(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var own = module.GetTypes().Select(static t => Outermost(t).FullName).ToHashSet(StringComparer.Ordinal);
        var arrows =
            from type in module.GetTypes()
            let outer = Outermost(type)
            from known in KnownTo(type)
            where own.Contains(known.FullName) && FolderOf(outer) is not null && FolderOf(known) is not null
                && FolderOf(outer) != FolderOf(known)
            select new Arrow(FolderOf(outer)!, FolderOf(known)!, outer.Name, known.Name);
        return [.. arrows.DistinctBy(static a => (a.From, a.To))];
    }

    private static IEnumerable<TypeReference> KnownTo(TypeDefinition type) =>
        new[] { type.BaseType }.OfType<TypeReference>()
            .Concat(type.Interfaces.Select(static i => i.InterfaceType))
            .Concat(type.Fields.Select(static f => f.FieldType))
            .Concat(type.Methods.SelectMany(static m => KnownTo(m)))
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> KnownTo(MethodDefinition method) =>
        method.Parameters.Select(static p => p.ParameterType).Append(method.ReturnType)
            .Concat(method.HasBody ? method.Body.Variables.Select(static v => v.VariableType) : [])
            .Concat(method.HasBody ? method.Body.Instructions.SelectMany(static i => KnownTo(i)) : []);

    private static IEnumerable<TypeReference> KnownTo(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod call => [call.DeclaringType, .. call.GenericArguments],
        MethodReference call => [call.DeclaringType],
        FieldReference field => [field.DeclaringType],
        TypeReference type => [type],
        _ => [],
    };

    /// <summary>The types that a type is composed of: the element type of an array, a generic type and its arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(Outermost(generic.ElementType)),
        TypeSpecification made => Parts(made.ElementType),
        GenericParameter => [],
        _ => [Outermost(type)],
    };

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static string? FolderOf(TypeReference type) => type.Namespace.Split('.') is ["LearningHours", var folder, ..] ? folder : null;
}
