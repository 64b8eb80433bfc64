using LearningHours.Dates;
using LearningHours.Evaluation;

namespace LearningHours.Advice;

/// <summary>Steps as sentences; the courses of one set stand in one.</summary>
internal static class StepText
{
    public static IEnumerable<string> Lines(IReadOnlyList<AdviceStep> steps)
    {
        foreach (var set in steps.OfType<CourseStep>().GroupBy(c => (c.Set, c.Platform, c.OffHours)))
        {
            var sum = new Hours(set.Sum(c => c.Hours.Hundredths));
            var titles = FindingWords.Titles([.. set.Select(c => $"{c.Title}（{c.Hours}小時{(c.InDoubt ? "，已有紀錄待查" : "")}）")]);
            yield return $"尚缺「{set.Key.Set}」{set.Count()}門{sum}小時（{set.Key.Platform}{Free(set.Key.OffHours)}）：{titles}";
        }
        foreach (var step in steps) if (step is not CourseStep) yield return Line(step);
    }

    private static string Line(AdviceStep step) => step switch
    {
        HoursStep hours => $"尚缺{hours.What}{hours.Missing}小時{Where(hours)}{Counted(hours)}",
        ListStep { Titles.Count: 0 } list => $"尚缺「{list.List}」{(list.Missing is { } count ? $"{count}門" : "所列課程")}（名單尚未提供）",
        ListStep list => $"尚缺「{list.List}」{list.Missing}門：{FindingWords.Titles(list.Titles)}",
        PostsStep posts => $"尚缺發表及回應意見{posts.Missing}篇",
        ReportsStep reports => $"尚缺格式符合規定之行政案例或研究報告{reports.Missing}篇",
        CertificateStep certificate => $"尚缺{string.Join("及", certificate.Categories)}證明{(certificate.List is { } list ? $"（限「{list}」所列）" : "")}",
        ReflectionStep reflection => $"尚缺{reflection.MaxCharacters}字以內之心得，張貼於{string.Join("或", reflection.PostedIn.Select(p => $"「{p}」"))}",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType().Name, null),
    };

    private static string Where(HoursStep hours) =>
        hours.Platform is null ? hours.OffHours ? "（限公餘時間）" : "" : $"（{hours.Platform}{Free(hours.OffHours)}）";

    private static string Counted(HoursStep hours) =>
        hours.Beyond == hours.Missing ? "" : hours.Beyond == Hours.Zero ? "，前列時數已可併計" : $"，前列時數可併計，另需{hours.Beyond}小時";

    private static string Free(bool offHours) => offHours ? "，限公餘時間" : "";
}
