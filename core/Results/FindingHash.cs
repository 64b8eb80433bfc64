using System.Security.Cryptography;
using LearningHours.Evaluation;
using LearningHours.Tables;

namespace LearningHours.Results;

/// <summary>
/// Reduces a finding tree to one value by which nights are compared. File names and line numbers of records are left out: the same facts in
/// a file of another name are the same reason.
/// </summary>
public static class FindingHash
{
    /// <summary>Lower-case hex SHA-256 of the tree as <c>decisions.jsonl</c> prints it, without <c>source</c>.</summary>
    public static string Of(Finding finding)
    {
        using var bytes = new OutputBuffer(null);
        FindingJson.Write(bytes, finding, sources: false);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.Written));
    }
}
