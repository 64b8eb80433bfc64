using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Files;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>Warns about every 機關代碼 that is missing from the agencies feed, in any feed that names agencies (contract section 2).</summary>
internal static class KnownAgencies
{
    private const string Code = "AGENCY";

    public static void Check(Night night, IReadOnlyList<Employee> employees, IReadOnlyDictionary<string, Agency> agencies)
    {
        if (agencies.Count == 0) return;
        var last = ""; // most rosters list the people of an agency together
        foreach (var employee in employees)
        {
            foreach (var service in employee.Services)
            {
                if (ReferenceEquals(service.Agency, last)) continue;
                if (agencies.ContainsKey(service.Agency)) last = service.Agency;
                else Note(night, service.Source, service.Agency);
            }
        }
        foreach (var agency in agencies.Values)
            if (agency.Parent.Length > 0 && !agencies.ContainsKey(agency.Parent)) Note(night, agency.Source, agency.Parent);
    }

    public static void Check(Night night, IReadOnlyList<Work> works, IReadOnlyList<Project> projects,
        IReadOnlyDictionary<string, Agency> agencies)
    {
        if (agencies.Count == 0) return;
        foreach (var work in works) if (!agencies.ContainsKey(work.Agency)) Note(night, work.Source, work.Agency);
        foreach (var project in projects) if (!agencies.ContainsKey(project.Agency)) Note(night, project.Source, project.Agency);
    }

    public static IReadOnlyList<StaffAccess> Check(Night night, IReadOnlyList<StaffAccess> access,
        IReadOnlyDictionary<string, Agency> agencies)
    {
        if (agencies.Count > 0)
            foreach (var row in access) if (row.Agency.Length > 0 && !agencies.ContainsKey(row.Agency)) Note(night, row.Source, row.Agency);
        return access;
    }

    public static IReadOnlyList<Release> Check(Night night, IReadOnlyList<Release> releases, IReadOnlyDictionary<string, Agency> agencies)
    {
        if (agencies.Count > 0)
            foreach (var row in releases)
                if (row.Agency.Length > 0 && !agencies.ContainsKey(row.Agency)) Note(night, row.Source, row.Agency);
        return releases;
    }

    /// <summary>Warns once for all flags: they are too many to name each row.</summary>
    public static CourseFlags Check(Night night, CourseFlags flags, IEnumerable<string> named, IReadOnlyDictionary<string, Agency> agencies)
    {
        if (agencies.Count == 0) return flags;
        var unknown = named.Where(a => !agencies.ContainsKey(a)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            var folder = string.Join("、", night.Of(FeedKind.CourseFlags).Select(static f => f.File.Path).Take(3));
            night.Warnings.Add(FeedKind.CourseFlags, Code, IntakeWords.UnknownAgencies(folder, unknown), unknown.Count);
        }
        return flags;
    }

    private static void Note(Night night, SourceRow source, string agency) =>
        night.Files[source.File].Notes.Add(Code, IntakeWords.UnknownAgency, agency);
}
