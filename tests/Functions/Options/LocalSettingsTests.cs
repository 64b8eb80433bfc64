using LearningHours.Commands;
using LearningHours.Options;
using LearningHours.Storage;

namespace LearningHours.Tests.Functions.Options;

/// <summary>A settings file that cannot be read is told by its path and line, never by what it holds.</summary>
public sealed class LocalSettingsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData("{ \"Values\": {\n \"PersonKey\": \"hush-hush", 2)]
    [InlineData("[]", 1)]
    [InlineData("{ \"Values\": [\"hush-hush\"] }", 1)]
    [InlineData("", 1)]
    public void A_file_that_is_broken_says_where(string json, long line)
    {
        var broken = Assert.Throws<BrokenSettingsFileException>(() => LocalSettings.ValuesOf(Written(json)));
        Assert.Equal(line, broken.Line);
        var said = FailureSentence.Of(broken)!;
        Assert.Contains($"local.settings.json」（第{line}行）", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", said + broken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("{ \"IsEncrypted\": false, // mine\n \"Values\": { \"A__b\": 5, } }", 1)]
    public void Comments_and_last_commas_break_nothing(string json, int count)
    {
        var values = LocalSettings.ValuesOf(Written(json));
        Assert.Equal(count, values.Count);
        Assert.All(values, static v => Assert.Equal(("A:b", "5"), (v.Key, v.Value)));
    }

    public void Dispose() => _scratch.Dispose();

    private string Written(string json)
    {
        var file = Path.Combine(_scratch.Path, "local.settings.json");
        File.WriteAllText(file, json);
        return file;
    }
}
