using System.Globalization;
using System.Text;

namespace LearningHours.Notices;

/// <summary>Renders a letter as plain text with LF line endings.</summary>
internal static class LetterText
{
    private const string Indent = "　";

    public static string Render(Letter letter)
    {
        var text = new StringBuilder();
        text.Append(letter.Greeting).Append("\n\n").Append(letter.Lead).Append('\n');
        foreach (var block in letter.Blocks) Append(text, block);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Prose prose:
                text.Append('\n').Append(prose.Text).Append('\n');
                break;
            case Section section:
                text.Append("\n【").Append(section.Title).Append("】\n");
                break;
            case Card card:
                text.Append("\n■ ").Append(card.Title).Append("　〔").Append(card.Badge).Append("〕\n");
                foreach (var part in card.Blocks) Append(text, part);
                break;
            case Details details:
                Rows(text, details.Rows);
                break;
            case Fine fine:
                Rows(text, fine.Rows);
                break;
            case Steps steps:
                text.Append(Indent).Append(steps.Title).Append('\n');
                for (var i = 0; i < steps.Texts.Count;
                i++) text.Append(Indent).Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(". ").Append(steps.Texts[i]).Append(
                    '\n');
                break;
            case Points points:
                text.Append(Indent).Append(points.Title).Append('\n');
                foreach (var point in points.Texts) text.Append(Indent).Append("．").Append(point).Append('\n');
                break;
            case Entries entries:
                foreach (var (head, said) in entries.Rows) text.Append(Indent).Append(head).Append("：").Append(said).Append('\n');
                break;
            case Links links:
                foreach (var (name, address) in links.To) text.Append(Indent).Append(name).Append('：').Append(address).Append('\n');
                break;
        }
    }

    private static void Rows(StringBuilder text, IReadOnlyList<(string Label, string Text)> rows)
    {
        foreach (var (label, said) in rows) if (said.Length > 0) text.Append(Indent).Append(label).Append('：').Append(said).Append('\n');
    }
}
