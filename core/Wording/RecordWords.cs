namespace LearningHours.Wording;

/// <summary>Why a learning record counts, does not count or is in doubt, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class RecordWords
{
    public const string RelatedInDoubt = "是否與業務相關、或平臺，無資料可確認（待查）";
    public const string CountedAwaiting = $"採計；{FindingWords.AwaitingCredit}";
    public const string Reaches = "採計，至此達到所需時數";
    public const string ReachesAwaiting = $"採計，至此達到所需時數；{FindingWords.AwaitingCredit}";
    public const string OfSet = "屬指定課程，不重複計入";
    public const string Unrelated = "服務機關設定與業務無關，不採計";
    public const string Counted = "採計";
    public const string InDoubt = "能否採計待查";
    public const string Repeated = "同一課程僅採計一次，未採計";
    public static string BeyondMost(int most) => $"已達上限{most}次，未採計";
    public const string PlatformUnknown = "紀錄與課程目錄均未載明平臺，無法確認";
    public const string Refused = "本列資料遭退件，或可能由退件之更正列更正，更正後方能確認能否採計";
    public const string AnyCourse = "有遭退件之資料，無法辨識為何課程或何人之學習紀錄，更正後方能確認";
    public const string NotPassed = "未通過或無認證時數，不採計";
    public const string AfterAsOf = "完成時間在資料基準日之後，不採計";
    public const string TooEarly = "早於前項條件完成日，不採計";
    public static string Outside(string days) => $"完成時間不在期間內（{days}），不採計";
    public const string Physical = "實體課程，未在本平臺修習，不採計";
    public static string OtherPlatform(string platform) => $"平臺為「{platform}」，不採計";
    public const string None = "無紀錄";
    public const string Done = "已完成：";
    public const string NoneCounts = "有紀錄但不能採計：";
    public const string CountedAwaitsCredit = "已採計；終身學習時數待入帳";
}
