using LearningHours.Commands;

namespace LearningHours.Tests.Functions.Commands;

public sealed class FailureSentenceTests
{
    private const int NoSpace = 28;

    public static TheoryData<Exception, string> Failures => new()
    {
        { new UnauthorizedAccessException("Access to the path '/data/x' is denied."), "沒有讀寫「/data/x」的權限" },
        { new DirectoryNotFoundException("Could not find a part of the path '/data/x'."), "找不到「/data/x」" },
        { new IOException("No space left on device : '/data/x'", NoSpace), "磁碟空間不足，無法寫入「/data/x」" },
        { new AggregateException(new UnauthorizedAccessException("Access to the path '/data/x' is denied.")), "沒有讀寫「/data/x」的權限" },
        { new IOException("Not a directory : '/data/x'", 20), "無法讀寫「/data/x」" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_of_files_is_one_sentence_with_its_path(Exception failure, string expected)
    {
        var sentence = FailureSentence.Of(failure)!;
        Assert.StartsWith(expected, sentence);
        Assert.DoesNotContain('\n', sentence);
    }

    [Fact]
    public void A_fault_of_ours_has_no_sentence() => Assert.Null(FailureSentence.Of(new InvalidOperationException("x")));
}
