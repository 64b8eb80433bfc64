using System.Text;
using LearningHours.Dates;

namespace LearningHours.Reports;

/// <summary>Charts as inline SVG; the table beside each says the same in figures.</summary>
internal static class Charts
{
    private const int Width = 720, Left = 8, BarHeight = 18, RowHeight = 46, DotRow = 26, LongestLabel = 24;
    private const string Namespace = "xmlns=\"http://www.w3.org/2000/svg\"";

    /// <summary>One bar per label, divided into parts; the longest bar fills the width.</summary>
    /// <param name="classes">The CSS class of each part.</param>
    public static string Bars(string title, IReadOnlyList<(string Label, IReadOnlyList<decimal> Parts)> rows, IReadOnlyList<string> classes)
    {
        var most = rows.Count == 0 ? 0 : rows.Max(static r => r.Parts.Sum());
        var svg = Begin(title, rows.Count * RowHeight + 4);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = i * RowHeight;
            svg.Append(Invariant($"<text x=\"{Left}\" y=\"{y + 16}\">{HtmlPage.Text(rows[i].Label)}</text>"));
            decimal x = Left;
            for (var p = 0; p < rows[i].Parts.Count; p++)
            {
                var width = most == 0 ? 0 : Math.Round((Width - 2 * Left) * rows[i].Parts[p] / most, 2);
                if (width > 0) svg.Append(Invariant(
                    $"<rect class=\"{classes[p]}\" x=\"{x}\" y=\"{y + 22}\" width=\"{width}\" height=\"{BarHeight}\"/>"));
                x += width;
            }
        }
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Days on a line from one day to another, one row with a dot and a label for each.</summary>
    public static string TimeLine(string title, DateOnly from, DateOnly to, IReadOnlyList<(DateOnly Day, string Label)> days)
    {
        const int Axis = 16, Start = 440;
        var svg = Begin(title, 34 + days.Count * DotRow);
        var span = Math.Max(1, to.DayNumber - from.DayNumber);
        decimal X(DateOnly day) => Math.Round(Start + (decimal)(Width - Left - Start) * (day.DayNumber - from.DayNumber) / span, 2);
        svg.Append(Invariant($"<text x=\"{Start}\" y=\"{Axis}\">{RocDate.Format(from)}</text>"));
        svg.Append(Invariant($"<text x=\"{Width - Left}\" y=\"{Axis}\" text-anchor=\"end\">{RocDate.Format(to)}</text>"));
        for (var i = 0; i < days.Count; i++)
        {
            var y = 36 + i * DotRow;
            svg.Append(Invariant($"<line x1=\"{Start}\" y1=\"{y}\" x2=\"{Width - Left}\" y2=\"{y}\" stroke=\"#c3c9d1\"/>"));
            svg.Append(Invariant($"<circle class=\"bar\" cx=\"{X(days[i].Day)}\" cy=\"{y}\" r=\"5\"/><text x=\"{Left}\" y=\"{y + 5}\">"));
            svg.Append(HtmlPage.Text($"{RocDate.Format(days[i].Day)} {Short(days[i].Label)}")).Append("</text>");
        }
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>As much of the end of a label as fits beside the line; the table has all of it.</summary>
    private static string Short(string label) => label.Length <= LongestLabel ? label : $"…{label[^(LongestLabel - 1)..]}";

    private static StringBuilder Begin(string title, int height) => new StringBuilder().Append(
        Invariant($"<svg viewBox=\"0 0 {Width} {Math.Max(height, 20)}\" role=\"img\" aria-label=\"{HtmlPage.Text(title)}\" {Namespace}>"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
