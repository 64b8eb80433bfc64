namespace LearningHours.Storage;

/// <summary>
/// Gives regular signs of life while work is under way, never at the same time as one of the work's own writes. If a sign cannot be given,
/// the work is cancelled.
/// </summary>
public sealed class Heartbeat : IAsyncDisposable
{
    private const int BeatsPerTimeout = 5;

    private readonly Func<CancellationToken, Task> _sign;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _lost;
    private readonly ITimer _timer;
    private volatile bool _ended;

    /// <param name="timeout">After this long without a sign of life, others presume the work dead.</param>
    public Heartbeat(TimeSpan timeout, Func<CancellationToken, Task> sign, TimeProvider time, CancellationToken cancel)
    {
        _sign = sign;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _timer = time.CreateTimer(_ => _ = BeatAsync(), null, timeout / BeatsPerTimeout, timeout / BeatsPerTimeout);
    }

    /// <summary>Cancelled when the caller's token is cancelled or a sign of life could not be given.</summary>
    public CancellationToken Cancel => _lost.Token;

    /// <summary>Performs one of the work's own writes while no sign of life is being given.</summary>
    public async Task InTurnAsync(Func<Task> write, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await write();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ended = true;
        await _timer.DisposeAsync();
        // A beat that is under way may finish; none begins after it.
        await _turn.WaitAsync();
    }

    private async Task BeatAsync()
    {
        if (_ended) return;
        try
        {
            await InTurnAsync(() => _sign(_lost.Token), _lost.Token);
        }
        catch (Exception) when (!_ended)
        {
            // Others may presume the work dead, so it must stop before they do.
            await _lost.CancelAsync();
        }
    }
}
