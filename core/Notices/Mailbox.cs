namespace LearningHours.Notices;

internal static class Mailbox
{
    /// <summary>Characters that mail servers take at most (RFC 5321).</summary>
    private const int Longest = 254;

    /// <summary>Whether a cell can be an address at all: something, one @, something, not too long, no blanks or control
    /// characters.</summary>
    public static bool IsUsable(string address) =>
        address.Length <= Longest && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == address.LastIndexOf('@')
        && at < address.Length - 1
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
