namespace LearningHours.Notices;

internal static class Mailbox
{
    /// <summary>The longest address, in characters, that mail servers accept (RFC 5321).</summary>
    private const int Longest = 254;

    /// <summary>
    /// Whether a cell can be an address at all: exactly one @ with text on both sides, not too long, no whitespace or control characters.
    /// </summary>
    public static bool IsUsable(string address) =>
        address.Length <= Longest && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == address.LastIndexOf('@')
        && at < address.Length - 1
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
