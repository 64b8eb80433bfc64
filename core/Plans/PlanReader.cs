using System.Security.Cryptography;
using System.Text.Json;
using LearningHours.Calendars;

namespace LearningHours.Plans;

/// <summary>
/// Reads plans from JSON, strictly: unknown keys, wrong kinds, missing citations and failed checks are all reported at once.
/// </summary>
public static class PlanReader
{
    private const int MaxDepth = 64;

    /// <summary>Reads a plan file; whatever its bytes are, it returns a reading and does not throw.</summary>
    /// <param name="fileName">The name that problems use for the file.</param>
    /// <param name="calendar">If given, deadlines on rest days are reported; a year that it does not know is not held against
    /// the plan.</param>
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
        catch (InvalidOperationException) // how System.Text.Json rejects half a surrogate pair
        {
            return new(null, [PlanText.NotText(fileName)], sha256);
        }
        var found = PlanChecks.Of(fileName, plan, shape.Paths, calendar).Where(p => !shape.WasReplaced(p.Path));
        PlanProblem[] problems = [.. shape.Problems, .. found];
        return new(problems.Any(p => !p.IsWarning) ? null : plan, problems, sha256);
    }

    /// <summary>SHA-256 of a plan file in lower-case hexadecimal, as in results.</summary>
    internal static string Hash(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    // Whatever does not fit the vocabulary is left out or replaced, so that the rest can be checked.
    private static Plan Make(PlanShape shape, JsonElement root) =>
        JsonSerializer.Deserialize(shape.Read(root, PlanJson.Default.Plan, "$"), PlanJson.Default.Plan)!;
}
