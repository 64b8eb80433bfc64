using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Texts of the files that compare results with those under another plan, zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
internal static class WhatIfWords
{
    public const string Total = "合計";
    public const string PeopleFile = "差異.csv";
    public const string AgenciesFile = "差異-機關.csv";
    public const string OutOfPlan = "不在計畫範圍";

    /// <summary>In the order in which the code lists the kinds of difference.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["", "新增符合", "不再符合", "提高", "降低", "日期變動", "結果變動"];
    public static readonly IReadOnlyList<string> PeopleColumns =
    [
        "機關代碼", "單位", "職稱", "姓名", "員工編號", "身分證字號", "項目", "差異", "原結果", "新結果", "原獎勵", "新獎勵", "原完成日", "新完成日",
        "原最後使用日", "新最後使用日",
    ];
    private static readonly string[] Units = ["補休時數", "嘉獎次數", "記功次數", "抽獎機會", "參加資格"];
    public static readonly IReadOnlyList<string> AgencyColumns =
    [
        "機關代碼", "機關", "項目", "原符合人數", "新符合人數", "增減人數", "新增符合", "不再符合", "獎勵或日期變動",
        .. Units.SelectMany(static unit => new[] { $"原{unit}", $"新{unit}", $"增減{unit}" }),
    ];
}
