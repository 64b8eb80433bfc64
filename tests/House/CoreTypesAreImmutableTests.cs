using System.Reflection;
using System.Runtime.CompilerServices;
using LearningHours.Evaluation;
using LearningHours.Options;

namespace LearningHours.Tests.House;

/// <summary>Facts, plans, findings and results are values, which never change once created.</summary>
public sealed class CoreTypesAreImmutableTests
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Values =
        [.. typeof(Evaluator).Assembly.GetExportedTypes().Where(t => !t.IsEnum && (t.IsValueType || IsRecord(t)))];

    [Fact]
    public void No_value_of_the_core_can_be_changed_once_it_is_made()
    {
        Assert.True(Values.Length > 80);
        Assert.Empty(Values.SelectMany(ChangeableMembers));
    }

    [Fact]
    public void No_type_of_the_core_keeps_a_public_field_that_anyone_may_set() =>
        Assert.DoesNotContain(typeof(Evaluator).Assembly.GetExportedTypes().Where(t => !t.IsEnum).SelectMany(t => t.GetFields()),
            f => !f.IsInitOnly && !f.IsLiteral);

    [Fact]
    public void A_setter_would_be_seen() => Assert.Contains("NightSettings.MailFrom", ChangeableMembers(typeof(NightSettings)));

    private static IEnumerable<string> ChangeableMembers(Type type) =>
        type.GetProperties(Own).Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(p => $"{type.Name}.{p.Name}")
            .Concat(type.GetFields(Own).Where(f => f.IsPublic && !f.IsInitOnly && !f.IsLiteral).Select(f => $"{type.Name}.{f.Name}"));

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
