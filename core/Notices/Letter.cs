namespace LearningHours.Notices;

/// <summary>A mail as content: the text and the HTML form are two renderings of the same blocks, so that they cannot differ.</summary>
internal sealed record Letter(string Subject, IReadOnlyList<Block> Blocks);

/// <summary>A part of a letter.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
internal sealed record Prose(string Text) : Block;

/// <summary>The heading of a section.</summary>
internal sealed record Section(string Title) : Block;

/// <summary>The heading of one thing inside a section.</summary>
internal sealed record Item(string Title) : Block;

/// <summary>Labels with what they say; rows with empty text are not printed.</summary>
internal sealed record Details(IReadOnlyList<(string Label, string Text)> Rows) : Block;

/// <summary>A list of short texts.</summary>
internal sealed record Points(IReadOnlyList<string> Texts) : Block;

/// <summary>A table with a header row.</summary>
internal sealed record Grid(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>Addresses to open.</summary>
internal sealed record Links(IReadOnlyList<(string Text, string Address)> To) : Block;
