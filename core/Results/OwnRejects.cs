using System.Text;
using LearningHours.Evaluation;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Intake;
using LearningHours.Spelling;
using LearningHours.Tables;
using LearningHours.Wording;

namespace LearningHours.Results;

/// <summary>
/// The rejected rows of what an agency handed in itself, for its pack; all others are for the operators alone. A file is an agency's own if
/// its name begins with the 機關代碼: <c>attendance/397090000A_8月.csv</c>. A row that names another agency or somebody of one is left out.
/// </summary>
public static class OwnRejects
{
    /// <summary>The folder in an agency's pack.</summary>
    public const string Folder = PackWords.Rejects;

    private static readonly char[] Ends = ['_', '-', '.', ' ', '('];

    public static IEnumerable<ResultFile> Files(NightFacts night, DateOnly asOf)
    {
        var owned = night.Rejected.Where(static f => f.Rows.Count > 0)
            .Select(f => (File: f, Agency: OwnerOf(f.Receipt, night.Facts.Agencies))).Where(static f => f.Agency is not null).ToList();
        if (owned.Count == 0) yield break;
        var paths = new RejectPaths(night.Receipts);
        var agencies = AgencyByName(night.Facts, asOf);
        foreach (var (file, agency) in owned)
        {
            var encoding = SourceText.Of(file.Receipt.Encoding);
            var own = file with { Rows = [.. file.Rows.Where(row => !NamesOthers(encoding.GetString(row.Raw), agency!, agencies))] };
            if (own.Rows.Count == 0) continue;
            using var bytes = new MemoryStream();
            RejectFile.Write(own, bytes);
            yield return new ResultFile(AgencyPack.PathOf(agency!,
                $"{Folder}/{paths[file.Receipt][(RejectPaths.Root.Length + 1)..].Replace('/', '-')}"), bytes.ToArray(), own.Rows.Count);
        }
    }

    /// <summary>The agency whose code begins the name of a file; null if there is none.</summary>
    private static string? OwnerOf(FileReceipt receipt, IReadOnlyDictionary<string, Agency> agencies)
    {
        var name = receipt.FilePath[(receipt.FilePath.IndexOf('/') + 1)..];
        var end = name.IndexOfAny(Ends);
        var code = end < 0 ? name : name[..end];
        return agencies.ContainsKey(code) ? code : null;
    }

    /// <summary>Agencies by everything that names people and agencies in rows: 員工編號, 身分證字號, 機關代碼.</summary>
    private static Dictionary<string, string> AgencyByName(FactBook facts, DateOnly asOf)
    {
        var agencies = facts.Agencies.Keys.ToDictionary(static code => code, static code => code, StringComparer.Ordinal);
        foreach (var employee in facts.Employees)
        {
            var at = employee.On(asOf);
            agencies[employee.Number.ToUpperInvariant()] = at.Agency;
            foreach (var service in employee.Services) if (!service.Id.IsEmpty) agencies[service.Id.Reveal()] = at.Agency;
        }
        return agencies;
    }

    /// <summary>Whether any cell is a 員工編號, a 身分證字號 or a 機關代碼 of another agency.</summary>
    private static bool NamesOthers(string row, string agency, Dictionary<string, string> agencies)
    {
        foreach (var cell in row.Split([',', '\t', ';', '，', '"', '\'', '=', '、'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var word = CompatibilityForm.Fold(cell).Trim().ToUpperInvariant();
            if (agencies.TryGetValue(word, out var of) && of != agency) return true;
        }
        return false;
    }
}
