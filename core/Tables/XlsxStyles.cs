namespace LearningHours.Tables;

/// <summary>The styles of cells in an <c>.xlsx</c>, as indexes into its style sheet.</summary>
internal static class XlsxStyles
{
    public const int Note = 0, Header = 1, Text = 2, Date = 3, Instant = 4, Number = 5, Hours = 6, TotalText = 7, TotalNumber = 8,
        TotalHours = 9;

    /// <summary>
    /// 標楷體, as official lists are printed; days in years of the Republic (<c>[$-404]e</c>); texts as texts (<c>@</c>), so that digits typed
    /// over them keep their zeros too.
    /// </summary>
    public static ReadOnlySpan<byte> Xml =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
        <numFmt numFmtId="164" formatCode="[$-404]e/mm/dd"/><numFmt numFmtId="165" formatCode="[$-404]e/mm/dd\ hh:mm:ss"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="標楷體"/><family val="4"/><charset val="136"/></font><font><b/><sz val="11"/>
        <name val="標楷體"/><family val="4"/><charset val="136"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/>
        </fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/>
        <bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/>
        </border><border><left style="thin"><color rgb="FF808080"/></left><right style="thin"><color rgb="FF808080"/></right>
        <top style="thin"><color rgb="FF808080"/></top><bottom style="thin"><color rgb="FF808080"/></bottom><diagonal/></border>
        </borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">
        <alignment vertical="center"/></xf>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"
        applyBorder="1" applyAlignment="1">
        <alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">
        <alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">
        <alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">
        <alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">
        <alignment horizontal="right" vertical="center" indent="1"/></xf>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">
        <alignment horizontal="right" vertical="center" indent="1"/></xf>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"
        applyAlignment="1">
        <alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="3" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">
        <alignment horizontal="right" vertical="center" indent="1"/></xf>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">
        <alignment horizontal="right" vertical="center" indent="1"/></xf></cellXfs><cellStyles count="1">
        <cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """u8;

    public static int Of(CellKind kind) => kind switch
    {
        CellKind.Date => Date,
        CellKind.Instant => Instant,
        CellKind.Number => Number,
        CellKind.Hours => Hours,
        _ => Text,
    };

    public static int OfTotal(CellKind kind) => kind switch
    {
        CellKind.Number => TotalNumber,
        CellKind.Hours => TotalHours,
        _ => TotalText,
    };
}
