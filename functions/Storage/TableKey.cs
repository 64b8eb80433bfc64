using System.Globalization;
using System.Text;

namespace LearningHours.Storage;

/// <summary>Keys of tables forbid <c>/ \ # ?</c> and control characters; they, and <c>%</c> itself, are written as <c>%XX</c>, so that no code of a roster is lost or confused.</summary>
public static class TableKey
{
    public static string Of(string text)
    {
        if (!text.Any(MustEscape)) return text;
        var key = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (MustEscape(c)) key.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else key.Append(c);
        }
        return key.ToString();
    }

    private static bool MustEscape(char c) => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c);
}
