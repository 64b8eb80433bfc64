using System.Text;

namespace LearningHours.Notices;

/// <summary>A letter as plain text, LF line ends.</summary>
internal static class LetterText
{
    public static string Render(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var block in letter.Blocks) Append(text, block);
        return text.ToString().TrimStart('\n');
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
            case Item item:
                text.Append("\n■ ").Append(item.Title).Append('\n');
                break;
            case Details details:
                foreach (var (label, said) in details.Rows) if (said.Length > 0) text.Append("　").Append(label).Append('：').Append(said).Append('\n');
                break;
            case Points points:
                foreach (var point in points.Texts) text.Append("　．").Append(point).Append('\n');
                break;
            case Grid grid:
                text.Append("　").AppendJoin('｜', grid.Columns).Append('\n');
                foreach (var row in grid.Rows) text.Append("　").AppendJoin('｜', row).Append('\n');
                break;
            case Links links:
                foreach (var (name, address) in links.To) text.Append("　").Append(name).Append('：').Append(address).Append('\n');
                break;
        }
    }
}
