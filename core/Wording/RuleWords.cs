using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>What the conditions of plans require and what was found about them, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class RuleWords
{
    public static string Certificate(string days, string category, string? list) =>
        $"{days}取得{category}證明{(list is null ? "" : $"（限「{list}」所列）")}";
    public const string Certificates = "證書";
    public static string ObtainedOn(DateOnly day) => $"已於{RocDate.FormatWithWeekday(day)}取得";
    public static string NotObtained(string refused) => $"未取得{refused}";
    public static string CertificatePair(string days, string list, string first, string second) =>
        $"{days}，就「{list}」之同一課程取得{first}及{second}證明";
    public static string BothOn(DateOnly day) => $"兩項證明於{RocDate.FormatWithWeekday(day)}齊備";
    public static string NotBoth(string refused) => $"尚未齊備{refused}";
    public const string Neither = "均未取得";
    public const string NotOneCourse = "尚未就同一課程取得兩項證明";
    public const string ObtainedOutside = "取得日不在期間內，不採計";
    public static string NotOnList(string list) => $"不在「{list}」內，不採計";
    public static string AllOf(int conditions) => $"下列{conditions}項條件均須符合";
    public static string MetOf(int met) => $"已符合{met}項";
    public static string AnyOf(int conditions) => $"下列{conditions}項條件符合其一";
    public const string IsMet = "已符合";
    public const string CannotTell = "無法確認";
    public static string InOrder(int conditions) => $"下列{conditions}項條件依序符合";
    public static string HoursName(bool isRelated, bool isDigital) =>
        $"{(isRelated ? "與業務相關" : "")}{(isDigital ? "數位學習" : "學習")}時數";
    public static string On(string platform) => $"於{platform}";
    public static string WithoutSets(IEnumerable<string> sets) => $"（不含「{string.Join("、", sets)}」之課程）";
    public static string HoursRequired(string days, string platform, string name, decimal hours, string without) =>
        FormattableString.Invariant($"{days}，{platform}{name}{hours:0.##}小時以上{without}");
    public static string HoursReached(Hours sum, DateOnly day, Hours needed) => $"已達{sum}小時，{RocDate.FormatWithWeekday(day)}達到{needed}小時";
    public static string HoursMissing(Hours sum, Hours missing) => $"已採計{sum}小時，尚缺{missing}小時";
    public static string HoursInDoubt(string text, Hours more) => $"{text}；另有{more}小時能否採計待查";
    public static string ListDone(int done) => $"已完成{done}門";
    public const string Nameless = "證書未登載名稱，無法判斷是否為名單上的同一課程";
    public static string ListMissing(int done, int missing) => $"已完成{done}門，尚缺{missing}門";
    public static string AtLeastCourses(int courses) => $"至少{courses}門";
    public const string AllCourses = "全部課程";
    public static string ListRequired(string days, string platform, string list, string count) => $"{days}，{platform}完成「{list}」{count}";
    public static string PostsRequired(string days, int posts) => $"{days}，發表及回應意見{posts}篇以上（不當、離題及灌水文章不計入）";
    public const string Posts = "論壇篇數";
    public static string PostsOf(string origin, bool isReply, int count) => $"{origin}{(isReply ? "回應" : "發表")}{count}篇";
    public static string PostsNotCounted(int count) => $"其中{count}篇不計";
    public static string PostsCounted(long sum) => $"採計{sum}篇";
    public static string PostsMissing(long sum, long missing, string refused) => $"採計{sum}篇，尚缺{missing}篇{refused}";
    public static string ReflectionRequired(string days, int most, IEnumerable<string> places) =>
        $"{days}，撰寫{most}字以內之心得，張貼於{string.Join("或", places.Select(p => $"「{p}」"))}";
    public const string Reflections = "心得";
    public const string OutsideWindow = "不在期間內，不採計";
    public static string TooManyCharacters(int characters, int most) => $"{characters}字，超過{most}字";
    public const string WrongPlace = "張貼處不符";
    public static string ReflectionOf(string about, int characters, string place) => $"{about}（{characters}字，張貼於{place}）";
    public static string PostedOn(DateOnly day) => $"已於{RocDate.FormatWithWeekday(day)}張貼";
    public static string NoReflection(string refused) => $"尚無符合之心得{refused}";
    public static string ReportsRequired(DateOnly until, int reports) => $"{FindingWords.Inclusive(until)}前繳交格式符合規定之行政案例或研究報告{reports}篇";
    public const string Reports = "行政案例及研究報告";
    public static string ReportOf(string kind, string number) => $"{kind}（篇號{number}）";
    public static string ReportsCounted(int count, string refused) => $"採計{count}篇{refused}";
    public const string WrongFormat = "格式不符規定，不採計";
    public const string HandedInLate = "不在期限內，不採計";
    public static string SetDone(int courses, DateOnly day) => $"{courses}門均已完成，最後一門完成日{RocDate.FormatWithWeekday(day)}";
    public static string SetPartly(int courses, int done) => $"{courses}門中已完成{done}門";
    public static string SetMissing(IReadOnlyCollection<string> titles) => $"；尚缺：{FindingWords.Titles(titles)}";
    public static string SetInDoubt(IReadOnlyCollection<string> titles) => $"；待查：{FindingWords.Titles(titles)}";
    public const string EndOffHours = "，各課程完成時間須為公餘時間";
    public const string BothOffHours = "，各課程起、迄時間均須為公餘時間";
    public static string SetRequired(string days, string platform, string set, int courses, string off) =>
        $"{days}，於{platform}完成「{set}」{courses}門課程{off}";
}
