namespace Microsoft.Azure.Functions.Worker;

/// <summary>Names a method as a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
