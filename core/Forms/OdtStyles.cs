namespace LearningHours.Forms;

/// <summary>styles.xml: A4, the family of 標楷體 that the machine has, one style for each of <see cref="LineStyle"/> and <see cref="CellStyle"/>.</summary>
internal static class OdtStyles
{
    private const string Kai = "標楷體";

    public static readonly string Xml =
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
         xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
        <office:font-face-decls>
        <style:font-face style:name="{Kai}" svg:font-family="'{Kai}', 'DFKai-SB', 'BiauKai', 'TW-Kai', 'TW-MOE-Std-Kai', 'cwTeX Kai', 'AR PL UKai TW', 'Noto Serif CJK TC', 'Noto Sans CJK TC'"
         style:font-family-generic="script" style:font-pitch="variable"/>
        </office:font-face-decls>
        <office:styles>
        <style:default-style style:family="paragraph">
        <style:paragraph-properties style:writing-mode="lr-tb" style:text-autospace="none" style:punctuation-wrap="hanging" style:line-break="strict"/>
        <style:text-properties style:font-name="{Kai}" style:font-name-asian="{Kai}" style:font-name-complex="{Kai}" fo:font-size="12pt" style:font-size-asian="12pt"
         fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"/>
        </style:default-style>
        <style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
        <style:style style:name="Standard" style:family="paragraph"/>
        {Line("Title", 18, align: "center", bold: true, below: 2)}
        {Line("Subtitle", 12, align: "center", below: 1.5)}
        {Line("Heading", 12, bold: true, above: 2, below: 0.5, keep: true)}
        {Line("Body", 12, below: 1)}
        {Line("Note", 10.5, below: 0.4)}
        {Line("Section", 14, above: 2)}
        {Line("Gap", 5)}
        {Line("CellLabel", 12, align: "center")}
        {Line("CellText", 12)}
        {Line("CellCentre", 12, align: "center")}
        {Line("CellSmall", 9)}
        {Line("CellSmallLabel", 9, align: "center")}
        {Break("NewPage", "fo:break-before=\"page\"")}
        {Break("NewSheet", "style:page-number=\"1\"", master: true)}
        </office:styles>
        <office:automatic-styles>
        <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="{SheetPage.Width}mm" fo:page-height="{SheetPage.Height}mm" style:print-orientation="portrait"
         fo:margin-top="{SheetPage.Margin}mm" fo:margin-bottom="8mm" fo:margin-left="{SheetPage.Margin}mm" fo:margin-right="{SheetPage.Margin}mm"/>
        <style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>
        <style:style style:name="Footer" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
        <style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
        </office:automatic-styles>
        <office:master-styles>
        <style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page>
        </office:master-styles>
        </office:document-styles>
        """;

    private static string Line(string name, double size, string align = "start", bool bold = false, double above = 0, double below = 0, bool keep = false) => FormattableString.Invariant(
        $"""
        <style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:text-align="{align}" fo:margin-top="{above}mm" fo:margin-bottom="{below}mm"{(keep ? " fo:keep-with-next=\"always\"" : "")}/>
        <style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt"{(bold ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" : "")}/></style:style>
        """);

    /// <summary>A paragraph of no height that begins a page.</summary>
    private static string Break(string name, string properties, bool master = false) =>
        $"""
        <style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard"{(master ? " style:master-page-name=\"Standard\"" : "")}>
        <style:paragraph-properties {properties} fo:line-height="0.5mm"/><style:text-properties fo:font-size="1pt" style:font-size-asian="1pt"/></style:style>
        """;
}
