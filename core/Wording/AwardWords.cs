using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>What awards require and what was found about them: leave, tiers, tickets, seats, projects, works. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class AwardWords
{
    public static string LeaveCounted(Hours sum, Hours most, int granted, decimal cap) =>
        $"公餘時段修習計{sum}小時{(most > sum ? $"，另有{most - sum}小時待查" : "")}，核算補休{granted}小時（以整小時計，最高{cap}小時）";
    public static string LeaveRequired(string days, string list, decimal cap) => $"{days}，公餘時段修習「{list}」課程；最高補休{cap}小時";
    public static string CountedUntil(string counted, DateOnly last) => $"{counted}；最後使用日{RocDate.FormatWithWeekday(last)}";
    public static string LeaveTerms(int months, DateOnly? notAfter, string type, string reason) =>
        $"課程完成之次日起{months}個月內補休完畢{(notAfter is { } limit ? $"，並限{FindingWords.Inclusive(limit)}前" : "")}；假別「{type}」，事由「{reason}」";
    public static string LeaveUntil(DateOnly last) => $"最後使用日{FindingWords.Inclusive(last)}";
    public static string LeaveFromTo(DateOnly first, DateOnly last) =>
        $"最早失效日{RocDate.FormatWithWeekday(first)}，最後使用日{FindingWords.Inclusive(last)}";
    public static string ProjectGrades(IEnumerable<string> grades) => $"專案評等：{string.Join("、", grades)}";
    public const string ProjectGrade = "專案評等";
    public const string Leader = "主持人";
    public const string Member = "小組成員";
    public static string RoleUnder(string grade, string role) => $"評等「{grade}」之{role}";
    public const string NoAwardForRole = "本評等之此角色無獎勵";
    public static string Project(string number) => $"專案{number}";
    public static string NoSureGrade(string refused) => $"尚無確定之專案評等{refused}";
    public const string NoGrade = "無專案評等紀錄";
    public const string Priority = "優先對象：";
    public const string Application = "報名";
    public static string NoSureApplication(string refused) => $"無確定之報名紀錄{refused}";
    public const string ContradictingApplications = "無確定之報名紀錄；以不同名稱報名同一活動，而內容不一致，請查對更正";
    public const string NoApplication = "無報名紀錄";
    public const string Applied = "已報名";
    public static string Levels(IEnumerable<string> levels) => $"程度：{string.Join("、", levels)}";
    public const string NoLevel = "未載明程度";
    public const string ByRecommendation = "採推薦方式";
    public const string Recommended = "已獲推薦";
    public const string NotRecommended = "未獲推薦";
    public const string RecommendationUnread = "推薦欄內容無法辨識";
    public static string History(bool never, IEnumerable<string> organisers, IEnumerable<string> classes, string? role) =>
        $"{(never ? "未曾" : "曾")}參加{string.Join("、", organisers)}歷年辦理之「{string.Concat(classes)}」相關班別{(role is null ? "" : $"，或為{role}人員")}";
    public const string RoleFits = "角色符合";
    public const string PastClasses = "歷年參訓";
    public const string Attended = "曾參加";
    public const string OrganiserUnknown = "曾參加之班別未載主辦機關";
    public static string NeverAttended(string refused) => $"無參加紀錄{refused}";
    public static string ClassOf(string title, string organiser) => $"{title}（{organiser}）";
    public static string Quota(int most, int extra) => $"每一地方政府至多{most}人；餘額調配，增額上限{extra}人";
    public static string Asked(int asked) => $"該政府推薦{asked}人";
    public static string AskedWithDoubtful(int asked) => $"該政府推薦{asked}人，另有退件或活動名稱無法辨識之報名資料待更正";
    public static string AskedTooMany(int asked, int most) => $"該政府推薦{asked}人，超過{most}人，由主辦機關調配後確認";
    public static string Tickets(int courses) => $"已完成{courses}門，抽獎機會{courses}次";
    public const string NoTicketCourse = "尚未完成指定課程";
    public static string TicketsRequired(string days, string list, int most) => $"{days}，完成「{list}」每1門得1次抽獎機會，至多{most}次";
    public static string MayRaise(IEnumerable<string> tiers) => $"待查事項確認後，可能提高為：{string.Join("、", tiers)}";
    public static string LeaveTermsByHours(int months, string type, string reason) =>
        $"課程完成之次日起{months}個月內補休完畢，以小時計；假別「{type}」，事由「{reason}」";
    public static string CompletedUntil(DateOnly completed, DateOnly useBy) =>
        $"{RocDate.FormatWithWeekday(completed)}完成，最後使用日{FindingWords.Inclusive(useBy)}";
    public static string BestOf(int tiers) => $"下列{tiers}級擇優採一";
    public static string Chosen(string tier) => $"採「{tier}」";
    public static string Reached(DateOnly day) => $"符合，{RocDate.FormatWithWeekday(day)}達成";
    public static string ReachedChosen(DateOnly day) => $"符合，{RocDate.FormatWithWeekday(day)}達成，擇優採本級";
    public static string ReachedBelow(DateOnly day) => $"符合，{RocDate.FormatWithWeekday(day)}達成；已採較高等級，不併計";
}
