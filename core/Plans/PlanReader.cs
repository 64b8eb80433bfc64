using System.Security.Cryptography;
using System.Text.Json;
using LearningHours.Calendars;

namespace LearningHours.Plans;

/// <summary>JSON → plan, strictly: unknown keys, wrong kinds, missing citations and failed checks are all reported at once.</summary>
public static class PlanReader
{
    private const int MaxDepth = 64;

    /// <summary>Reads a plan file; whatever its bytes are, the answer is a reading and never an exception.</summary>
    /// <param name="fileName">As the problems should name it.</param>
    /// <param name="calendar">With it, deadlines that fall on rest days are reported; a year it does not know is not held against the plan.</param>
    public static PlanReading Read(string fileName, ReadOnlySpan<byte> utf8, OfficeCalendar? calendar = null)
    {
        var sha256 = Hash(utf8);
        if (PlanText.Refuse(fileName, utf8) is { } refused) return new(null, [refused], sha256);
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(fileName, document.RootElement, calendar, sha256);
        }
        catch (JsonException e)
        {
            return new(null, [PlanText.NotJson(fileName, e)], sha256);
        }
    }

    /// <summary>SHA-256 of a plan file as results name it.</summary>
    internal static string Hash(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>Reads a plan that is known to hold every check.</summary>
    internal static PlanReading ReadChecked(string fileName, byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return new(Make(new PlanShape(fileName, PlanJson.Default.Options), document.RootElement), [], Hash(utf8));
    }

    private static PlanReading Read(string fileName, JsonElement root, OfficeCalendar? calendar, string sha256)
    {
        var shape = new PlanShape(fileName, PlanJson.Default.Options);
        var plan = Make(shape, root);
        var found = PlanChecks.Of(fileName, plan, shape.Paths, calendar).Where(p => !shape.WasReplaced(p.Path));
        PlanProblem[] problems = [.. shape.Problems, .. found];
        return new(problems.Any(p => !p.IsWarning) ? null : plan, problems, sha256);
    }

    private static Plan Make(PlanShape shape, JsonElement root) => JsonSerializer.Deserialize(shape.Read(root, PlanJson.Default.Plan, "$"), PlanJson.Default.Plan)!;
}
