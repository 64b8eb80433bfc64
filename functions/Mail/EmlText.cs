using System.Text;
using LearningHours.Notices;

namespace LearningHours.Mail;

/// <summary>A notice as an Internet message (RFC 5322, MIME multipart/alternative, UTF-8): the same notice gives the same bytes.</summary>
public static class EmlText
{
    private const string Boundary = "=_learning-hours_=";
    private const int EncodedWordBytes = 39, Base64Line = 76;

    public static byte[] Of(string from, string night, Notice notice)
    {
        var mail = new StringBuilder();
        void Line(string line) => mail.Append(line).Append("\r\n");
        Line($"From: {Clean(from)}");
        Line($"To: {Words(notice.ToName)} <{Clean(notice.To)}>");
        Line($"Subject: {Words(notice.Subject)}");
        Line($"Message-ID: <{night}.{Uri.EscapeDataString(notice.Key)}@learning-hours.invalid>");
        Line("MIME-Version: 1.0");
        Line($"Content-Type: multipart/alternative; boundary=\"{Boundary}\"");
        Line("");
        Part("text/plain", notice.Text);
        Part("text/html", notice.Html);
        Line($"--{Boundary}--");
        return Encoding.ASCII.GetBytes(mail.ToString());

        void Part(string type, string body)
        {
            Line($"--{Boundary}");
            Line($"Content-Type: {type}; charset=utf-8");
            Line("Content-Transfer-Encoding: base64");
            Line("");
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(body));
            for (var at = 0; at < encoded.Length; at += Base64Line) Line(encoded.Substring(at, Math.Min(Base64Line, encoded.Length - at)));
        }
    }

    /// <summary>Encoded words of RFC 2047, cut between characters, folded; nothing of a name can end the header.</summary>
    private static string Words(string text)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > EncodedWordBytes) Flush();
            word.AddRange(bytes);
        }
        if (word.Count > 0) Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }

    private static string Clean(string address) => new([.. address.Where(c => !char.IsControl(c) && c is not ('<' or '>'))]);
}
