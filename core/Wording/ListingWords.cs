using LearningHours.Dates;

namespace LearningHours.Wording;

/// <summary>Messages about files and folders that belong to no feed, and about a night without a plan. zh-TW.</summary>
// To change a sentence, edit the text between the quotation marks but not the placeholders in { }; ./run shows the result.
public static class ListingWords
{
    public static string UnknownFolder(string folder, string meant, string files) => $"資料夾「{folder}」不是已知的資料來源{meant}，其中檔案未讀取：{files}";
    public static string NoData(string file) => $"「{file}」不是資料來源資料夾內的資料檔（csv、txt、xls、xlsx、xlsm、ods、zip等），未讀取";
    public static string OutsideFolders(string file, string meant) => $"「{file}」不在任何資料來源資料夾內，未讀取{meant}";
    public static string CannotOpen(string file) => $"「{file}」無法開啟，未讀取：檔名不是UTF-8文字（可能為Big5檔名）、沒有讀取權限，或為失效的連結；請以UTF-8檔名或英數字檔名重新放置";
    public static string DidYouMean(string nearest) => $"（是否應為「{nearest}」？）";
    public static string NoPlan(DateOnly asOf) => $"沒有任何計畫涵蓋判定日{RocDate.Format(asOf)}，因此未判定任何人";
    public static string Files(IEnumerable<string> names, bool hasMore) => $"{string.Join("、", names)}{(hasMore ? "等" : "")}";
}
