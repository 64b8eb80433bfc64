namespace LearningHours.Forms.Pdf;

/// <summary>Why a file is no font that forms can be printed with.</summary>
public enum FontFault
{
    None,
    /// <summary>Neither TrueType nor a collection of it.</summary>
    NotAFont,
    /// <summary>An OpenType font whose outlines are PostScript's (CFF).</summary>
    PostScriptOutlines,
    /// <summary>Cut off, or tables that point outside of themselves.</summary>
    Damaged,
    /// <summary>Its maker forbids to embed it, or a part of it (OS/2 fsType).</summary>
    EmbeddingForbidden,
}
