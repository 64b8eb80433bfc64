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
    /// <param name="calendar">With it, deadlines that fall on rest days are reported; a year it does not know is not held against the
    /// plan.</param>
    public static PlanReading Read(string fileName, ReadOnlySpan<byte> utf8, OfficeCalendar? calendar = null)
    {
        var sha256 = Hash(utf8);
        if (PlanText.Refuse(fileName, utf8) is { } refused) return new(null, [refused], sha256);
        var shape = new PlanShape(fileName, PlanJson.Default.Options);
        Plan plan;
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = MaxDepth });
            plan = Make(shape, document.RootElement);
        }
        catch (JsonException e)
        {
            return new(null, [PlanText.NotJson(fileName, e)], sha256);
        }
        catch (InvalidOperationException) // the one way in which System.Text.Json refuses half a surrogate pair
        {
            return new(null, [PlanText.NotText(fileName)], sha256);
        }
        var found = PlanChecks.Of(fileName, plan, shape.Paths, calendar).Where(p => !shape.WasReplaced(p.Path));
        PlanProblem[] problems = [.. shape.Problems, .. found];
        return new(problems.Any(p => !p.IsWarning) ? null : plan, problems, sha256);
    }

    /// <summary>SHA-256 of a plan file as results name it.</summary>
    internal static string Hash(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    // What the vocabulary does not take is left out or stood in for, so that the rest can be checked.
    private static Plan Make(PlanShape shape, JsonElement root) =>
        JsonSerializer.Deserialize(shape.Read(root, PlanJson.Default.Plan, "$"), PlanJson.Default.Plan)!;
}
