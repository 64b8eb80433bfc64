namespace LearningHours.Storage;

/// <summary>Gives a sign of life now and then while work is under way, one write at a time with the work's own. A sign that cannot be given
/// ends the work.</summary>
public sealed class Heartbeat : IAsyncDisposable
{
    private const int BeatsPerTimeout = 5;

    private readonly Func<CancellationToken, Task> sign;
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource lost;
    private readonly ITimer timer;
    private volatile bool ended;

    /// <param name="timeout">After so long without a sign others take the work for dead.</param>
    public Heartbeat(TimeSpan timeout, Func<CancellationToken, Task> sign, TimeProvider time, CancellationToken cancel)
    {
        this.sign = sign;
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer = time.CreateTimer(_ => _ = BeatAsync(), null, timeout / BeatsPerTimeout, timeout / BeatsPerTimeout);
    }

    /// <summary>Cancelled when the caller's token is, and when no sign could be given.</summary>
    public CancellationToken Cancel => lost.Token;

    /// <summary>Does a write of the work's own while no sign is given.</summary>
    public async Task InTurnAsync(Func<Task> write, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await write();
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        ended = true;
        await timer.DisposeAsync();
        // A beat that is under way may finish; none begins after it.
        await turn.WaitAsync();
    }

    private async Task BeatAsync()
    {
        if (ended) return;
        try
        {
            await InTurnAsync(() => sign(lost.Token), lost.Token);
        }
        catch (Exception) when (!ended)
        {
            // Others may take the work for dead, so it must stop before they do.
            await lost.CancelAsync();
        }
    }
}
