namespace LearningHours.Forms.Pdf;

/// <summary>Why a file cannot be used as a font to print forms with.</summary>
public enum FontFault
{
    None,
    /// <summary>Neither a TrueType font nor a collection of them.</summary>
    NotAFont,
    /// <summary>An OpenType font with PostScript outlines (CFF).</summary>
    PostScriptOutlines,
    /// <summary>Truncated, or with tables that point outside of themselves.</summary>
    Damaged,
    /// <summary>Its vendor forbids embedding it, or embedding a subset of it (OS/2 fsType).</summary>
    EmbeddingForbidden,
}
