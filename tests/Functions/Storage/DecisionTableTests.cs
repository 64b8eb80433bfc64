using Azure;
using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>A batch of decisions is written or deleted as a whole, and whoever lost a race learns of it.</summary>
public sealed class DecisionTableTests : IAsyncLifetime
{
    private readonly TestStorage _place = new();
    private StorageAccount _storage = null!;

    public async Task InitializeAsync()
    {
        _storage = await _place.CreateAsync();
        await _storage.Decisions.WriteAsync(Enumerable.Range(1, 3).Select(static i => new DecisionWrite(
            new DecisionVersion(new DecisionRow("p", "i", $"E{i}", "A", "eligible", "1", "嘉獎", "", "", "", "", "", "h"), "2018-08-24", "r"),
            null, null)), CancellationToken.None);
    }

    public async Task DisposeAsync() => await _place.DisposeAsync();

    private async Task<IReadOnlyList<StoredDecision>> ReadAsync() => await _storage.Decisions.ReadAsync("p", CancellationToken.None);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task If_somebody_else_deleted_one_row_of_a_batch_it_is_not_taken_for_done(int other)
    {
        var rows = await ReadAsync();
        await _storage.Decisions.DeleteAsync([rows[other]], CancellationToken.None);
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => _storage.Decisions.DeleteAsync(rows, CancellationToken.None));
        Assert.Equal(2, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task Rows_whose_deletion_got_no_answer_are_deleted_once_and_that_is_all()
    {
        var answers = new LostAnswers();
        await _place.Open(answers).Decisions.DeleteAsync(await ReadAsync(), CancellationToken.None);
        Assert.Equal(1, answers.Count);
        Assert.Empty(await ReadAsync());
    }
}
