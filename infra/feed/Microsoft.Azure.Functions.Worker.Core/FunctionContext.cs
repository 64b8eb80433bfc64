namespace Microsoft.Azure.Functions.Worker;

/// <summary>What surrounds one call of a function.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public virtual CancellationToken CancellationToken { get; }
}
