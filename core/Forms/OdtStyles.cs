namespace LearningHours.Forms;

/// <summary>
/// styles.xml: A4, whichever 標楷體 family the machine has, one style for each <see cref="LineStyle"/> and <see cref="CellStyle"/>.
/// </summary>
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
        {string.Join('\n', Enum.GetValues<LineStyle>().Select(static s => Line(s.ToString(), SheetLook.Of(s))))}
        {Line("Gap", new TextLook(SheetLook.GapSize))}
        {string.Join('\n', Enum.GetValues<CellStyle>().Select(static s => Line("Cell" + s, SheetLook.Of(s))))}
        {Break("NewPage", "fo:break-before=\"page\"")}
        {Break("NewSheet", "style:page-number=\"1\"", master: true)}
        </office:styles>
        <office:automatic-styles>
        <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="{SheetPage.Width}mm" fo:page-height="{SheetPage.Height}mm" style:print-orientation="portrait"
         fo:margin-top="{SheetPage.Margin}mm" fo:margin-bottom="{SheetLook.BottomMargin}mm" fo:margin-left="{SheetPage.Margin}mm" fo:margin-right="{SheetPage.Margin}mm"/>
        <style:footer-style><style:header-footer-properties fo:min-height="{SheetLook.FooterHeight}mm" fo:margin-top="{SheetLook.FooterDistance}mm"/></style:footer-style></style:page-layout>
        <style:style style:name="Footer" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
        <style:text-properties fo:font-size="{SheetLook.FooterSize}pt" style:font-size-asian="{SheetLook.FooterSize}pt"/></style:style>
        </office:automatic-styles>
        <office:master-styles>
        <style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page>
        </office:master-styles>
        </office:document-styles>
        """;

    private static string Line(string name, TextLook look) => FormattableString.Invariant(
        $"""
        <style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:text-align="{(look.IsCentred ? "center" : "start")}" fo:margin-top="{look.Above}mm" fo:margin-bottom="{look.Below}mm"{(look.KeepsWithNext ? " fo:keep-with-next=\"always\"" : "")}/>
        <style:text-properties fo:font-size="{look.Size}pt" style:font-size-asian="{look.Size}pt"{(look.IsBold ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"" : "")}/></style:style>
        """);

    /// <summary>A paragraph of negligible height that begins a page.</summary>
    private static string Break(string name, string properties, bool master = false) =>
        $"""
        <style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard"{(master ? " style:master-page-name=\"Standard\"" : "")}>
        <style:paragraph-properties {properties} fo:line-height="0.5mm"/><style:text-properties fo:font-size="1pt" style:font-size-asian="1pt"/></style:style>
        """;
}
