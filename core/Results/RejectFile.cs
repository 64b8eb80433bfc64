using LearningHours.Exports;

namespace LearningHours.Results;

/// <summary><c>rejects/{feed}/{file}.csv</c>: rejected rows in the source encoding, with 行號, 欄位, 原值, 代碼, 說明, 建議 in front of the bytes as they stood.</summary>
public static class RejectFile
{
    public static void Write(RejectedFile file, Stream output) => throw new NotImplementedException();
}
