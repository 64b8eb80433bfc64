using LearningHours.Results;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Storage;

/// <summary>For any code, a table accepts its key, and no other code has the same key.</summary>
public sealed class TableKeyTests
{
    private static readonly string[] Codes =
        ["A", "A/1", "A%2F1", "A\\1", "A#1", "A?1", "A\u0001", "\uD800", "\uD801", "\uFFFD", "%", "%25", new('A', 512), new('A', 513),
            new string('A', 512) + "B", new('/', 200), new('/', 400), new string('/', 399) + "#", new('機', 2000)];

    [Fact]
    public void Keys_are_short_and_of_one_text_only()
    {
        Assert.Equal(Codes.Length, Codes.Select(TableKey.Of).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Codes.Select(TableKey.Of), k => Assert.InRange(k.Length, 1, 512));
        Assert.Equal(new string('A', 512), TableKey.Of(new string('A', 512)));
    }

    [Theory]
    [InlineData(300, 'A')]
    [InlineData(100, '機')]
    [InlineData(2000, '/')]
    public async Task A_decision_of_an_agency_with_an_endless_code_is_written_read_and_deleted(int length, char c)
    {
        var storage = await new TestStorage().CreateAsync();
        var row = new DecisionRow("p-1", "commendation", new string(c, length), new string(c, length), "eligible", "1", "嘉獎", "", "", "",
            "", "", "");
        var version = new DecisionVersion(row, "2018-09-01", "2018-09-01|001");
        await storage.Decisions.WriteAsync([new DecisionWrite(version, null, null)], CancellationToken.None);
        var stored = Assert.Single(await storage.Decisions.ReadAsync("p-1", CancellationToken.None));
        Assert.Equal(version, stored.Current);
        await storage.Decisions.DeleteAsync([stored], CancellationToken.None);
        Assert.Empty(await storage.Decisions.ReadAsync("p-1", CancellationToken.None));
    }
}
