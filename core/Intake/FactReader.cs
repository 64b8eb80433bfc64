using LearningHours.Calendars;
using LearningHours.Courses;
using LearningHours.Facts;
using LearningHours.Feeds;
using LearningHours.Feeds.Kinds;
using LearningHours.Feeds.Receipts;
using LearningHours.Files;
using LearningHours.Learning;
using LearningHours.Records;
using LearningHours.Wording;

namespace LearningHours.Intake;

/// <summary>Turns feeds into facts: the only entry point for feeds. Never throws because of a row.</summary>
public static class FactReader
{
    /// <summary>
    /// Reads all files of a night (contract section 2); their order does not matter. A feed is present if at least one of its files could
    /// be read. Receipts, and <see cref="SourceRow.File"/>, follow the ordinal order of the paths.
    /// </summary>
    /// <param name="planTitles">Course titles that the night's plans name: damaged titles are compared with these and
    /// the catalogue's.</param>
    /// <param name="store">Where learning records are kept until they are judged; must live as long as the facts are used. In memory if
    /// none is given.</param>
    /// <param name="workers">The number of parallel workers, ideally one per core; the result does not depend on it.</param>
    public static NightFacts Read(IReadOnlyList<FeedFile> files, OfficeCalendar builtIn, IEnumerable<string>? planTitles = null,
        IRecordStore? store = null, int workers = 1)
    {
        store ??= new MemoryRecordStore();
        var night = new Night(files, workers);
        LedgerBuilder? built = null;
        var facts = Facts(night, builtIn, planTitles ?? [], resolver =>
        {
            var hours = new HoursReader(night, resolver, store);
            hours.Read();
            built = new LedgerBuilder(night, hours.Courses, hours.Corrected, store);
            var ledger = built.Build();
            return (ledger, built.Courses);
        });
        var builder = built!;
        night.FetchLate();
        Warn(night, facts, builder, builder.Doubts.Counts);
        return new NightFacts(facts, [.. night.Files.Select(static f => f.Receipt)],
            [.. night.Files.Select(static f => f.RejectedFile).OfType<RejectedFile>()], night.Warnings.ToList())
        {
            RecordsOffRoster = builder.OffRoster,
            UnmatchedCourses = UnmatchedCourse.Of(builder.Courses, builder.RowsOf, facts.Has(FeedKind.Courses)),
            Doubts = builder.Doubts.Listed(night.People),
            OffRoster = builder.Strangers,
            LearningDays = builder.Doubts.Days,
        };
    }

    /// <summary>
    /// Reads the same night in another process: the hours come from the image of the first reading, the other feeds from the files that the
    /// image names. Rejects are empty and warnings are those of the image; receipts of files that are read again are new, so that they show
    /// whether a file is still the same.
    /// </summary>
    public static NightFacts Read(IReadOnlyList<FeedFile> files, OfficeCalendar builtIn, NightImage image, int workers = 1)
    {
        var night = new Night(warnings => image.PartsAmong(files, warnings), workers);
        foreach (var (person, row) in image.Refused) night.Refused.Add(row, person);
        foreach (var file in night.Of(FeedKind.Hours)) (file.IsRead, file.IsPortal) = (image.HasHours, image.Receipts[file.Index].IsPortal);
        var facts = Facts(night, builtIn, [], _ => (image.Ledger, image.Courses));
        night.FetchLate();
        var receipts = night.Files.Select(f => f.File.Feed == FeedKind.Hours ? image.Receipts[f.Index] : f.Receipt);
        return new NightFacts(facts, [.. receipts], [], image.Warnings) { RecordsOffRoster = image.RecordsOffRoster };
    }

    private static FactBook Facts(Night night, OfficeCalendar builtIn, IEnumerable<string> planTitles,
        Func<CourseResolver, (Ledger Ledger, IReadOnlyList<ResolvedCourse> Courses)> hours)
    {
        // Runs beside the roster, which partly needs a single thread. Nothing else touches the files of the flags, and nobody needs flags
        // before the catalogue is built.
        var flagsFeed = new CourseFlagsFeed(night);
        var readingFlags = Task.Run(flagsFeed.Read);
        Task reading = readingFlags;
        try
        {
            var employees = RosterBuilder.Build(night);
            var agencies = FeedReader.Read(new AgenciesFeed(), night).ToDictionary(static a => a.Code, StringComparer.Ordinal);
            KnownAgencies.Check(night, employees, agencies);
            var resolver = new CourseResolver(FeedReader.Read(new CoursesFeed(), night), planTitles);
            // The feeds that only need the people are read beside the hours, in the order below; whatever waits for the hours comes last.
            var readingHours = Task.Run(() => hours(resolver));
            reading = Task.WhenAll(readingFlags, readingHours);

            var works = FeedReader.Read(new WorksFeed(), night);
            var projects = FeedReader.Read(new ProjectsFeed(), night);
            KnownAgencies.Check(night, works, projects, agencies);
            return new FactBook
            {
                Files = [.. night.Files.Select(static f => f.File.Path)],
                Received = night.Files.Where(static f => f.File.Received is not null).GroupBy(static f => f.File.Feed).ToDictionary(
                    static g => g.Key, static g => g.Max(static f => f.File.Received!.Value)),
                Employees = employees,
                Agencies = agencies,
                Calendar = CalendarBuilder.Build(night, builtIn),
                Lists = FeedReader.Read(new ListsFeed(), night).ToLookup(static f => ListName.Normalise(f.List)),
                Attendance = Attendance(night),
                LeaveUses = FeedReader.Read(new LeaveUsageFeed(), night).ToLookup(static f => f.Employee),
                Forum = FeedReader.Read(new ForumFeed(), night).ToLookup(static f => f.Employee),
                Reports = FeedReader.Read(new ReportsFeed(), night).ToLookup(static f => f.Employee),
                Works = works,
                Certificates = FeedReader.Read(new CertificatesFeed(), night).ToLookup(static f => f.Employee),
                Classes = FeedReader.Read(new ClassesFeed(), night).ToLookup(static f => f.Employee),
                Projects = projects,
                Applicants = FeedReader.Read(new ApplicantsFeed(), night),
                Reflections = FeedReader.Read(new ReflectionsFeed(), night).ToLookup(static f => f.Employee),
                Decisions = FeedReader.Read(new DecisionsFeed(), night).ToLookup(static f => f.Employee),
                StaffAccess = KnownAgencies.Check(night, FeedReader.Read(new StaffAccessFeed(), night), agencies),
                Releases = KnownAgencies.Check(night, FeedReader.Read(new ReleasesFeed(), night), agencies),
                Preferences = FeedReader.Read(new PreferencesFeed(), night).ToDictionary(static f => f.Employee, static f => f.WantsAdvice,
                    StringComparer.Ordinal),
                Ledger = readingHours.GetAwaiter().GetResult().Ledger,
                Flags = KnownAgencies.Check(night, readingFlags.GetAwaiter().GetResult(), flagsFeed.Agencies, agencies),
                Courses = CatalogueBuilder.Build(resolver, readingHours.Result.Courses, flagsFeed.Codes),
                // These need everything to have been read.
                HoursReceived = night.Files.Where(static f => f.IsPortal is not null && f.File.Received is not null)
                    .GroupBy(static f => f.IsPortal!.Value).ToDictionary(static g => g.Key,
                        static g => g.Max(static f => f.File.Received!.Value)),
                Present = night.Present.ToHashSet(),
                Refused = night.Refused.Close(),
            };
        }
        finally
        {
            // After this the caller may dispose of files and store, even if a file could not be read: nothing keeps running in
            // the background.
            reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    private static Dictionary<string, AttendanceSpan[]> Attendance(Night night)
    {
        var attendance = new Dictionary<string, AttendanceSpan[]>(StringComparer.Ordinal);
        foreach (var ofOne in FeedReader.Read(new AttendanceFeed(), night).GroupBy(static r => r.Employee))
        {
            var spans = Array.ConvertAll(ofOne.ToArray(), static r => r.Span);
            Array.Sort(spans, AttendanceSpan.Compare);
            attendance[ofOne.Key] = spans;
        }
        return attendance;
    }

    private static void Warn(Night night, FactBook facts, LedgerBuilder builder, int[] doubts)
    {
        if (facts.Has(FeedKind.Courses))
            night.Warnings.Add(FeedKind.Hours, "COURSE", IntakeWords.CourseUnknown, Rows(builder, static c => !c.Catalogued));
        night.Warnings.Add(FeedKind.Hours, "EATEN", IntakeWords.CourseMended, Rows(builder, static c => c.Mended));
        night.Warnings.Add(FeedKind.Hours, "SAME-TIMES", IntakeWords.SameTimes, doubts[(int)DoubtKind.SameTimes]);
        night.Warnings.Add(FeedKind.Hours, "ABOVE-COURSE", IntakeWords.AboveCourse, doubts[(int)DoubtKind.AboveCourse]);
        night.Warnings.Add(FeedKind.Hours, "LONG-READING", IntakeWords.LongReading, doubts[(int)DoubtKind.LongReading]);
        foreach (var feed in night.Files.Select(static f => f.File.Feed).Distinct().Where(f => !facts.Has(f)))
            night.Warnings.Add(feed, "ABSENT",
                IntakeWords.NothingToRead(FeedNames.Of(feed), night.Of(feed).Select(static f => f.File.Path)));
        foreach (var file in night.Files)
            foreach (var (code, text, rows) in file.Notes.Texts(file.File.Path)) night.Warnings.Add(file.File.Feed, code, text, rows);
        foreach (var file in night.Files)
            night.Warnings.Add(file.File.Feed, "NOT-KEPT", IntakeWords.RejectsOnlyCounted(file.File.Path), file.NotKept);
    }

    private static int Rows(LedgerBuilder builder, Func<ResolvedCourse, bool> are) =>
        builder.Courses.Select((c, i) => are(c) ? builder.RowsOf[i] : 0).Sum();
}
