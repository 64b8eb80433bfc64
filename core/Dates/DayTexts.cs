namespace LearningHours.Dates;

/// <summary>
/// The days from <see cref="CivilTime.FirstDate"/> to <see cref="CivilTime.LastDate"/> as <see cref="RocDate.FormatWithWeekday"/> prints
/// them, in UTF-8, each formatted once: a night prints a hundred million.
/// </summary>
internal static class DayTexts
{
    private const int Room = 32; // the length, then at most 31 bytes: 156年12月31日（星期六）

    private static readonly int First = CivilTime.FirstDate.DayNumber, Count = CivilTime.LastDate.DayNumber - First + 1;
    private static readonly byte[] Texts = Make();

    /// <summary>Writes a day; returns the number of bytes.</summary>
    /// <param name="to">At least <see cref="RocDate.LongestText"/> bytes.</param>
    public static int Write(int dayNumber, Span<byte> to)
    {
        var index = dayNumber - First;
        if ((uint)index >= (uint)Count) return RocDate.WriteWithWeekday(DateOnly.FromDayNumber(dayNumber), to);
        var text = Texts.AsSpan(index * Room, Room);
        text[1..].CopyTo(to); // the whole slot: a copy of known length is done with two registers
        return text[0];
    }

    private static byte[] Make()
    {
        var texts = new byte[Count * Room];
        Span<byte> text = stackalloc byte[RocDate.LongestText];
        for (var i = 0; i < Count; i++)
        {
            var length = RocDate.WriteWithWeekday(DateOnly.FromDayNumber(First + i), text);
            texts[i * Room] = (byte)length;
            text[..length].CopyTo(texts.AsSpan(i * Room + 1));
        }
        return texts;
    }
}
