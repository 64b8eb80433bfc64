namespace LearningHours.Notices;

internal static class Mailbox
{
    /// <summary>Whether a cell can be an address at all: something, one @, something, no blanks or control characters.</summary>
    public static bool IsUsable(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == address.LastIndexOf('@') && at < address.Length - 1
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
